//! A WDM filter driver under the lint `#[spin_lock_safe]`, with the device below it.
//!
//! | module | what it does | lock, calls and completion |
//! |---|---|---|
//! | `entry` | `DriverEntry` attaches one device above the other, `DriverUnload` | none |
//! | `dispatch` | the dispatch routine of both devices | none |
//! | `upper` | passes requests on, or finishes one that it took back | counts, then `IoCallDriver` |
//! | `completion` | the completion routines | counts; one hands the request to the worker |
//! | `lower` | answers requests at once or later | counts, then completes |
//! | `worker` | the thread of each device, which finishes what is queued | releases, completes, acquires again |
//!
//! No lock is held together with another one.

#![cfg(windows)]
#![no_std]

mod completion;
mod dispatch;
mod entry;
mod extension;
mod lower;
mod upper;
mod worker;
