//! Types and values that the inline functions of `storport.h` use.
//!
//! The values and layouts are those of Microsoft's `storport.h`.
//!
//! Microsoft does not document that a release restores the `OldIrql` of its handle. The
//! storport of `ReactOS` does so, and drivers from Microsoft and others keep an IRQL of
//! their own there. This crate writes the field only where locks are not released in the
//! reverse order of their acquires. A driver that keeps to that order does not depend on it.

#![expect(
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    reason = "types, fields and values keep their Microsoft names"
)]

use core::ptr;

use super::types::{KDPC, KIRQL, KSPIN_LOCK, PVOID};

/// Selects a spin lock of an adapter.
///
/// Microsoft's page: [`STOR_SPINLOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/ne-storport-_stor_spinlock).
pub type STOR_SPINLOCK = i32;
/// The lock of a miniport's DPC.
pub const DpcLock: STOR_SPINLOCK = 1;
/// The lock under which Storport calls `HwStorStartIo` of a physical miniport.
pub const StartIoLock: STOR_SPINLOCK = 2;
/// The lock under which Storport calls `HwStorInterrupt`.
pub const InterruptLock: STOR_SPINLOCK = 3;
/// The lock of a threaded DPC, for `StorPortAcquireSpinLockEx` only.
pub const ThreadedDpcLock: STOR_SPINLOCK = 4;
/// A lock that is acquired where the IRQL is `DISPATCH_LEVEL` already, for
/// `StorPortAcquireSpinLockEx` only.
pub const DpcLevelLock: STOR_SPINLOCK = 5;

/// The result of a `StorPort` routine: success.
pub const STOR_STATUS_SUCCESS: u32 = 0;

/// The result of a `StorPort` routine: a parameter is invalid.
pub const STOR_STATUS_INVALID_PARAMETER: u32 = 0xC100_0006;
/// The result of a `StorPort` routine: the IRQL is not right.
pub const STOR_STATUS_INVALID_IRQL: u32 = 0xC100_0008;
/// The result of a `StorPort` routine: the object is in use already.
pub const STOR_STATUS_BUSY: u32 = 0xC100_000C;

/// A DPC of a miniport, and its lock.
///
/// Microsoft's page: [`StorPortInitializeDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitializedpc).
#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct STOR_DPC {
    /// The system's part.
    pub Dpc: KDPC,
    /// The DPC's spin lock.
    pub Lock: KSPIN_LOCK,
}

/// Data that Storport keeps in a miniport's memory while one of its locks is held.
///
/// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STOR_LOCK_HANDLE {
    /// The lock that is held.
    pub Lock: STOR_SPINLOCK,
    /// The place in the lock's queue.
    pub Context: STOR_LOCK_CONTEXT,
}

/// The part of a [`STOR_LOCK_HANDLE`] that is laid out as a `KLOCK_QUEUE_HANDLE`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STOR_LOCK_CONTEXT {
    /// The next entry in the queue.
    pub Next: PVOID,
    /// The lock.
    pub Lock: PVOID,
    /// The IRQL from before the acquire, which the release restores.
    pub OldIrql: KIRQL,
}

impl STOR_LOCK_HANDLE {
    /// Makes a handle that is not in use.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            Lock: 0,
            Context: STOR_LOCK_CONTEXT {
                Next: ptr::null_mut(),
                Lock: ptr::null_mut(),
                OldIrql: 0,
            },
        }
    }
}

impl Default for STOR_LOCK_HANDLE {
    fn default() -> Self {
        Self::new()
    }
}
