//! The miniport, which posts commands in its controller's mailbox and completes the requests
//! when the controller interrupts, which it does by message.
//!
//! | routine | Storport holds | what it does | lock that it acquires |
//! |---|---|---|---|
//! | `HwFindAdapter` | nothing | maps the registers, makes the extension | none |
//! | `HwInitialize` | Interrupt | enables the interrupts | none |
//! | `HwPassiveInitialize` | nothing | sets up the DPC | none |
//! | `HwBuildIo` | nothing | translates the CDB, refuses unknown commands | none |
//! | `HwStartIo` | StartIo | gives the request a slot, posts its command | none |
//! | `HwMSInterruptRoutine` | that of the message | takes the completions from the message's queue, issues the DPC | none |
//! | `HwDpcRoutine` | nothing | takes the requests from their slots, completes them | StartIo, then that of each message |
//! | `HwResetBus` | StartIo | resets the controller, ends the started requests | Interrupt, then that of each message |
//!
//! The lock order is Storport's: StartIo, then those of interrupts. Where Storport holds a lock already,
//! the routine reaches the value through its address, and `strict` counts the lock, so
//! `IoCompleteRequest` does not compile there. A miniport never calls `IoCompleteRequest`. It gives its
//! requests back to Storport, which completes them later and so accepts them even under a lock.

mod extension;
mod initialize;
mod interrupt;
mod request;
mod slots;

use spin_lock_safe::sys::{HW_INITIALIZATION_DATA, PVOID, ULONG};

use crate::controller::Command;
use extension::Extension;
use initialize::{HwFindAdapter, HwInitialize};
use request::{HwBuildIo, HwResetBus, HwStartIo};

/// What `DriverEntry` passes to `StorPortInitialize`.
pub(crate) const MINIPORT: HW_INITIALIZATION_DATA = HW_INITIALIZATION_DATA {
    HwFindAdapter: HwFindAdapter as PVOID,
    HwInitialize: Some(HwInitialize),
    HwBuildIo: Some(HwBuildIo),
    HwStartIo: Some(HwStartIo),
    HwResetBus: Some(HwResetBus),
    DeviceExtensionSize: size::<Extension>(),
    SrbExtensionSize: size::<Command>(),
    ..HW_INITIALIZATION_DATA::new()
};

#[expect(clippy::cast_possible_truncation, reason = "the sizes are small")]
const fn size<T>() -> ULONG {
    size_of::<T>() as ULONG
}
