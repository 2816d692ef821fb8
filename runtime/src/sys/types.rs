#![expect(non_camel_case_types, reason = "types keep their Microsoft names")]

use core::ffi::{c_char, c_void};

pub use windows_sys::Wdk::Foundation::{
    DEVICE_OBJECT, DRIVER_OBJECT, IRP, KDEVICE_QUEUE, KDPC, PKINTERRUPT,
};
pub use windows_sys::Wdk::System::SystemServices::{
    IO_CSQ, KDEVICE_QUEUE_ENTRY, KLOCK_QUEUE_HANDLE, KSPIN_LOCK_QUEUE,
};
pub use windows_sys::Win32::Foundation::{
    NTSTATUS, STATUS_BUFFER_TOO_SMALL, STATUS_CANCELLED, STATUS_DEVICE_BUSY,
    STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER,
    STATUS_PENDING, STATUS_SUCCESS,
};
pub use windows_sys::Win32::System::IO::IO_STATUS_BLOCK;

/// A signed character: the type of a priority boost.
pub type CCHAR = i8;
/// A C Boolean, one byte wide.
pub type BOOLEAN = u8;
/// True, as a C Boolean.
pub const TRUE: BOOLEAN = 1;
/// False, as a C Boolean.
pub const FALSE: BOOLEAN = 0;
/// An unsigned 32-bit number.
pub type ULONG = u32;
/// A signed 16-bit number.
pub type SHORT = i16;
/// An interrupt request level (IRQL).
pub type KIRQL = u8;
/// The storage of a spin lock; 0 is a lock that nobody holds.
pub type KSPIN_LOCK = usize;
/// The storage of a reader-writer spin lock; 0 is a lock that nobody holds.
pub type EX_SPIN_LOCK = i32;
/// An untyped pointer.
pub type PVOID = *mut c_void;

/// A pointer to a character.
pub type PCHAR = *mut c_char;
/// A pointer to a C Boolean.
pub type PBOOLEAN = *mut BOOLEAN;
/// A pointer to an IRQL.
pub type PKIRQL = *mut KIRQL;
/// A pointer to a device object.
pub type PDEVICE_OBJECT = *mut DEVICE_OBJECT;
/// A pointer to a device object, as `windows-sys` has it in a `DRIVER_OBJECT`'s table.
pub type PCDEVICE_OBJECT = *const DEVICE_OBJECT;
/// A pointer to an IRP.
pub type PIRP = *mut IRP;
/// A pointer to a deferred procedure call (DPC).
pub type PKDPC = *mut KDPC;
/// A pointer to a cancel-safe queue.
pub type PIO_CSQ = *mut IO_CSQ;

/// The IRQL of ordinary threads.
pub const PASSIVE_LEVEL: KIRQL = 0;
/// The IRQL of asynchronous procedure calls.
pub const APC_LEVEL: KIRQL = 1;
/// The IRQL at which spin locks are held and DPCs run.
pub const DISPATCH_LEVEL: KIRQL = 2;
/// The highest IRQL of a 64-bit system.
pub const HIGH_LEVEL: KIRQL = 15;

/// The priority boost of a request that took no time worth a boost.
pub const IO_NO_INCREMENT: CCHAR = 0;
/// The priority boost of a completed disk request.
pub const IO_DISK_INCREMENT: CCHAR = 1;

/// The bug check that a driver gets for breaking a rule of the system.
pub const DRIVER_VIOLATION: u32 = 0x121;
