//! The kernel routines that the example drivers need and that `spin-lock-safe` does not have. Most are
//! behind a type that safe code cannot misuse.
//!
//! A driver takes these routines from `wdk-sys`, or from its own bindings as here.

#![cfg(windows)]
#![no_std]

#[cfg(feature = "alloc")]
mod allocator;
mod c_runtime;
/// Devices of a driver, and its routines.
pub mod device;
mod irql;
mod panic;
mod pool;
mod semaphore;
mod thread;
#[cfg(feature = "trace")]
mod trace;
mod unicode_string;

#[cfg(feature = "alloc")]
pub use allocator::{leak, unleak};
pub use irql::RaisedIrql;
pub use pool::PoolBytes;
pub use semaphore::Semaphore;
pub use thread::{SystemThread, ThreadRoutine};
#[cfg(feature = "trace")]
pub use trace::trace;
pub use unicode_string::UnicodeString;
pub use windows_sys::Win32::Foundation::UNICODE_STRING;
