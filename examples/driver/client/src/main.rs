//! Loads a driver, uses it, unloads it, and says whether everything went as expected:
//!
//! ```text
//! client.exe disk C:\drivers\disk.sys
//! ```

#![cfg_attr(windows, no_std, no_main)]
#![cfg_attr(not(windows), allow(missing_docs))]

#[cfg(windows)]
mod arguments;
#[cfg(windows)]
mod c_runtime;
#[cfg(windows)]
mod console;
#[cfg(windows)]
mod control;
#[cfg(windows)]
mod device;
#[cfg(windows)]
mod disk;
#[cfg(windows)]
mod failure;
#[cfg(windows)]
mod filter;
#[cfg(windows)]
mod miniport;
#[cfg(windows)]
mod overlapped;
#[cfg(windows)]
mod run;
#[cfg(windows)]
mod service;
#[cfg(windows)]
mod text;
#[cfg(windows)]
mod threads;
#[cfg(windows)]
mod violations;

#[cfg(not(windows))]
fn main() {}
