//! The simulated kernel is a second opinion, so it uses nothing of the code that it judges.

#![cfg(any(not(windows), feature = "simulated-kernel"))]
#![cfg(not(miri))]

use std::path::{Path, PathBuf};
use std::{fs, io};

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

#[test]
fn the_simulated_kernel_uses_raw_types_and_sync_only() -> io::Result<()> {
    for (file, line) in paths_of_this_crate("simulated_kernel")? {
        let is_below = ["raw", "sync", "simulated_kernel"]
            .iter()
            .any(|module| line.contains(&format!("crate::{module}::")));
        assert!(is_below, "{}: {line}", file.display());
    }
    Ok(())
}

#[test]
fn only_its_exports_use_it() -> io::Result<()> {
    for (file, line) in paths_of_this_crate("")? {
        let may_use = ["sys", "simulated_kernel"].map(|folder| Path::new(SOURCE).join(folder));
        let may_use = may_use.iter().any(|folder| file.starts_with(folder));
        let uses = line.contains("simulated_kernel");
        assert!(may_use || !uses, "{}: {line}", file.display());
    }
    Ok(())
}

/// Returns the lines under `folder` with a path from the crate root, except documentation.
fn paths_of_this_crate(folder: &str) -> io::Result<Vec<(PathBuf, String)>> {
    let mut lines = Vec::new();
    for file in files(&Path::new(SOURCE).join(folder))? {
        let text = fs::read_to_string(&file)?;
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let paths = code.filter(|line| line.contains("crate::"));
        lines.extend(paths.map(|line| (file.clone(), line.to_owned())));
    }
    assert!(!lines.is_empty());
    Ok(lines)
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else if path.extension().is_some_and(|one| one == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}
