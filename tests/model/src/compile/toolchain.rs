//! rustc, and the crate `spin-lock-safe` as it needs it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use super::{Batch, Diagnostic, Kit, diagnostic};
use crate::Failure;
use crate::language::Edition;

/// What compiles the batches.
#[derive(Debug)]
pub struct Toolchain {
    rlib: PathBuf,
    /// The crate on the checker of interleavings, and the checker.
    interleaved: [PathBuf; 2],
    scratch: PathBuf,
    file: String,
}

impl Toolchain {
    /// Builds the crate `spin-lock-safe`, with a macro that is optimized. `name` keeps
    /// apart those that run at the same time.
    ///
    /// # Errors
    ///
    /// If the crate cannot be built.
    pub fn prepare(name: &str) -> Result<Self, Failure> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.join("target"), PathBuf::from);
        let scratch = target.join("model");
        let folder = scratch.join(name);
        fs::create_dir_all(&folder).map_err(|error| Failure::of(&folder, &error))?;
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build
            .args([
                "build",
                "--package",
                "spin-lock-safe",
                "--package",
                "spin-lock-safe-interleavings",
                "--message-format=json",
            ])
            .arg("--target-dir")
            .arg(&scratch)
            .env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_OPT_LEVEL", "2")
            .current_dir(&workspace);
        let output = output(&mut build)?;
        let text = String::from_utf8_lossy(&output.stdout);
        let library = |name: &str| {
            let failed = || Failure(String::from_utf8_lossy(&output.stderr).into_owned());
            text.lines()
                .find_map(|line| rlib(line, name))
                .ok_or_else(failed)
        };
        Ok(Self {
            rlib: library("spin_lock_safe")?,
            interleaved: [library("spin_lock_safe_interleaved")?, library("shuttle")?],
            scratch: folder,
            file: "batch.rs".to_owned(),
        })
    }

    /// The errors of the batch.
    pub(crate) fn check(
        &self,
        batch: &Batch,
        edition: Edition,
    ) -> Result<Vec<Diagnostic>, Failure> {
        let mut rustc = self.rustc(batch, edition)?;
        rustc.args(["--crate-type=lib", "--emit=metadata", "--error-format=json"]);
        let output = output(&mut rustc)?;
        let text = String::from_utf8_lossy(&output.stderr);
        let errors = diagnostic::errors(&text, &self.file);
        if errors.is_empty() && !output.status.success() {
            return Err(Failure(text.into_owned()));
        }
        Ok(errors)
    }

    /// What rustc says against a program of edition 2024; `None` if it compiles.
    ///
    /// # Errors
    ///
    /// If rustc cannot be started.
    pub fn refusal(&self, program: &str) -> Result<Option<String>, Failure> {
        let mut rustc = self.rustc_on(program, Edition::E2024)?;
        add_library(&mut rustc, "spin_lock_safe", &self.rlib);
        rustc.args(["--crate-type=bin", "--emit=metadata", "--cap-lints=allow"]);
        let output = output(&mut rustc)?;
        let said = || String::from_utf8_lossy(&output.stderr).into_owned();
        Ok((!output.status.success()).then(said))
    }

    /// What the batch's `main` prints.
    pub(crate) fn run(&self, batch: &Batch, edition: Edition) -> Result<String, Failure> {
        let program = self.scratch.join("batch");
        let mut rustc = self.rustc(batch, edition)?;
        rustc
            .arg("--crate-type=bin")
            .args(["-C", "debuginfo=0"])
            .arg("-o")
            .arg(&program);
        let compiled = output(&mut rustc)?;
        if !compiled.status.success() {
            return Err(Failure(
                String::from_utf8_lossy(&compiled.stderr).into_owned(),
            ));
        }
        let run = output(Command::new(&program).env("RUST_BACKTRACE", "0"))?;
        let seen = String::from_utf8_lossy(&run.stdout).into_owned();
        if run.status.success() {
            return Ok(seen);
        }
        let said = String::from_utf8_lossy(&run.stderr);
        Err(Failure(format!(
            "the runs ended early, after\n{seen}\n{said}"
        )))
    }

    fn rustc(&self, batch: &Batch, edition: Edition) -> Result<Command, Failure> {
        let mut rustc = self.rustc_on(&batch.text, edition)?;
        let [interleaved, checker] = &self.interleaved;
        if batch.kit == Kit::Together {
            add_library(&mut rustc, "spin_lock_safe", interleaved);
            add_library(&mut rustc, "shuttle", checker);
        } else {
            add_library(&mut rustc, "spin_lock_safe", &self.rlib);
        }
        Ok(rustc)
    }

    fn rustc_on(&self, text: &str, edition: Edition) -> Result<Command, Failure> {
        let file = self.scratch.join(&self.file);
        fs::write(&file, text).map_err(|error| Failure::of(&file, &error))?;
        let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        let edition = match edition {
            Edition::E2021 => "--edition=2021",
            Edition::E2024 => "--edition=2024",
        };
        let deps = self.rlib.with_file_name("deps");
        let mut search = std::ffi::OsString::from("dependency=");
        search.push(&deps);
        rustc.arg(edition).arg("-L").arg(search);
        rustc.arg("--out-dir").arg(&self.scratch).arg(&file);
        rustc.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")));
        Ok(rustc)
    }
}

impl Drop for Toolchain {
    /// What is left over is of no use to anybody.
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.scratch);
    }
}

fn add_library(rustc: &mut Command, name: &str, rlib: &Path) {
    let mut library = std::ffi::OsString::from(name);
    library.push("=");
    library.push(rlib);
    rustc.arg("--extern").arg(library);
}

/// The file of the library `name`, if `line` is cargo's message that it is built.
fn rlib(line: &str, name: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    if message["target"]["name"] != name {
        return None;
    }
    let files = message["filenames"].as_array()?.iter();
    let mut files = files.filter_map(|file| file.as_str()).map(PathBuf::from);
    files.find(|file| file.extension().is_some_and(|it| it == "rlib"))
}

fn output(command: &mut Command) -> Result<Output, Failure> {
    command
        .output()
        .map_err(|error| Failure(format!("{command:?}: {error}")))
}
