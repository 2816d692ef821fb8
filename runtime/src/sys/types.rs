use core::ffi::c_void;

pub use windows_sys::Wdk::Foundation::{
    DEVICE_OBJECT, DRIVER_CANCEL, DRIVER_DISPATCH, DRIVER_OBJECT, DRIVER_STARTIO, IRP,
    KDEVICE_QUEUE,
};
pub use windows_sys::Wdk::System::SystemServices::KDEVICE_QUEUE_ENTRY;
pub use windows_sys::Win32::Foundation::{
    NTSTATUS, STATUS_CANCELLED, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER,
    STATUS_PENDING, STATUS_SUCCESS,
};
pub use windows_sys::Win32::System::IO::IO_STATUS_BLOCK;

/// A signed character: the type of a priority boost.
pub type CCHAR = i8;
/// A C Boolean, one byte wide.
pub type BOOLEAN = u8;
/// An interrupt request level (IRQL).
pub type KIRQL = u8;
/// The storage of a spin lock; 0 is a lock that nobody holds.
#[expect(non_camel_case_types, reason = "the type keeps its Microsoft name")]
pub type KSPIN_LOCK = usize;
/// An untyped pointer.
pub type PVOID = *mut c_void;

/// The IRQL of ordinary threads.
pub const PASSIVE_LEVEL: KIRQL = 0;
/// The IRQL of asynchronous procedure calls.
pub const APC_LEVEL: KIRQL = 1;
/// The IRQL at which spin locks are held and DPCs run.
pub const DISPATCH_LEVEL: KIRQL = 2;

/// The priority boost of a request that took no time worth a boost.
pub const IO_NO_INCREMENT: CCHAR = 0;
/// The priority boost of a completed disk request.
pub const IO_DISK_INCREMENT: CCHAR = 1;

/// The bug check that a driver gets for breaking a rule of the system.
pub const DRIVER_VIOLATION: u32 = 0x121;
