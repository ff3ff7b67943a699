@echo off
rem Installs the course from this folder, without a network, and opens it.
for %%v in ({PYTHONS}) do (
    py -%%v -c "" >nul 2>nul && (
        py -%%v "%~dp0start.py" %*
        goto end
    )
)
python -c "" >nul 2>nul && (
    python "%~dp0start.py" %*
    goto end
)
echo There is no Python on this computer. Install one of {PYTHONS}: READ-ME.txt says how.
:end
pause
