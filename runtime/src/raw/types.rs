#![expect(
    non_camel_case_types,
    non_upper_case_globals,
    reason = "types and values keep their Microsoft names"
)]

use core::ffi::{c_char, c_void};

/// A device object.
pub use windows_sys::Wdk::Foundation::DEVICE_OBJECT;
/// A driver object, with the table of its routines.
pub use windows_sys::Wdk::Foundation::DRIVER_OBJECT;
/// An I/O request packet (IRP).
pub use windows_sys::Wdk::Foundation::IRP;
/// The requests that wait for a device.
pub use windows_sys::Wdk::Foundation::KDEVICE_QUEUE;
/// A deferred procedure call (DPC).
pub use windows_sys::Wdk::Foundation::KDPC;
/// A pointer to an interrupt object.
pub use windows_sys::Wdk::Foundation::PKINTERRUPT;
/// A cancel-safe queue.
pub use windows_sys::Wdk::System::SystemServices::IO_CSQ;
/// A request's place among those that wait for a device.
pub use windows_sys::Wdk::System::SystemServices::KDEVICE_QUEUE_ENTRY;
/// A processor's place in the queue of an in-stack queued spin lock, and the IRQL to restore.
pub use windows_sys::Wdk::System::SystemServices::KLOCK_QUEUE_HANDLE;
/// The part of a `KLOCK_QUEUE_HANDLE` that is in the queue.
pub use windows_sys::Wdk::System::SystemServices::KSPIN_LOCK_QUEUE;
/// The status that a routine returns. A negative status is a failure.
pub use windows_sys::Win32::Foundation::NTSTATUS;
/// The sender may not do what the request asks.
pub use windows_sys::Win32::Foundation::STATUS_ACCESS_DENIED;
/// The answer is longer than the buffer, which holds its beginning.
pub use windows_sys::Win32::Foundation::STATUS_BUFFER_OVERFLOW;
/// The buffer has no room for the answer.
pub use windows_sys::Win32::Foundation::STATUS_BUFFER_TOO_SMALL;
/// The request was canceled.
pub use windows_sys::Win32::Foundation::STATUS_CANCELLED;
/// The data is damaged.
pub use windows_sys::Win32::Foundation::STATUS_DATA_ERROR;
/// The device is being removed.
pub use windows_sys::Win32::Foundation::STATUS_DELETE_PENDING;
/// The device is busy.
pub use windows_sys::Win32::Foundation::STATUS_DEVICE_BUSY;
/// The device has found the data damaged.
pub use windows_sys::Win32::Foundation::STATUS_DEVICE_DATA_ERROR;
/// The device does not exist.
pub use windows_sys::Win32::Foundation::STATUS_DEVICE_DOES_NOT_EXIST;
/// The device is not connected.
pub use windows_sys::Win32::Foundation::STATUS_DEVICE_NOT_CONNECTED;
/// The device is not ready.
pub use windows_sys::Win32::Foundation::STATUS_DEVICE_NOT_READY;
/// The request begins after the end of the file or the medium.
pub use windows_sys::Win32::Foundation::STATUS_END_OF_FILE;
/// Memory or another resource is used up.
pub use windows_sys::Win32::Foundation::STATUS_INSUFFICIENT_RESOURCES;
/// The buffer of the request has a wrong size.
pub use windows_sys::Win32::Foundation::STATUS_INVALID_BUFFER_SIZE;
/// The device does not know this request.
pub use windows_sys::Win32::Foundation::STATUS_INVALID_DEVICE_REQUEST;
/// A parameter of the request is wrong.
pub use windows_sys::Win32::Foundation::STATUS_INVALID_PARAMETER;
/// The device has failed.
pub use windows_sys::Win32::Foundation::STATUS_IO_DEVICE_ERROR;
/// The device has not answered in time.
pub use windows_sys::Win32::Foundation::STATUS_IO_TIMEOUT;
/// The medium is protected from writes.
pub use windows_sys::Win32::Foundation::STATUS_MEDIA_WRITE_PROTECTED;
/// A completion routine keeps the request, and its driver has the request again.
pub use windows_sys::Win32::Foundation::STATUS_MORE_PROCESSING_REQUIRED;
/// The device has no medium.
pub use windows_sys::Win32::Foundation::STATUS_NO_MEDIA_IN_DEVICE;
/// There is no such device.
pub use windows_sys::Win32::Foundation::STATUS_NO_SUCH_DEVICE;
/// The driver does not support the request.
pub use windows_sys::Win32::Foundation::STATUS_NOT_SUPPORTED;
/// The request is completed later.
pub use windows_sys::Win32::Foundation::STATUS_PENDING;
/// The request succeeded.
pub use windows_sys::Win32::Foundation::STATUS_SUCCESS;
/// A wait has reached its time limit. This status is not a failure; [`STATUS_IO_TIMEOUT`] is.
pub use windows_sys::Win32::Foundation::STATUS_TIMEOUT;
/// The request has failed, for no reason that another status names.
pub use windows_sys::Win32::Foundation::STATUS_UNSUCCESSFUL;
/// The medium may have been changed, and must be verified.
pub use windows_sys::Win32::Foundation::STATUS_VERIFY_REQUIRED;
/// The result of a request: its status, and usually the number of bytes transferred.
pub use windows_sys::Win32::System::IO::IO_STATUS_BLOCK;

/// In `Irp->Flags`: the request has a system buffer.
pub const IRP_BUFFERED_IO: u32 = 0x10;
/// In `Irp->Flags`: the sender gets what the driver leaves in the system buffer.
pub const IRP_INPUT_OPERATION: u32 = 0x40;
/// A signed character: the type of a priority boost.
pub type CCHAR = i8;
/// A completion routine lets the completion of the request go on.
pub const STATUS_CONTINUE_COMPLETION: NTSTATUS = STATUS_SUCCESS;
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
/// The storage of a spin lock. 0 is a lock that nobody holds.
pub type KSPIN_LOCK = usize;
/// The storage of a reader-writer spin lock. 0 is a lock that nobody holds.
pub type EX_SPIN_LOCK = i32;
/// An untyped pointer.
pub type PVOID = *mut c_void;

/// A pointer to the request that a cancel routine is called for.
///
/// Microsoft's headers use `PIRP`. This separate type keeps a function without the
/// [role](crate::roles) [`DRIVER_CANCEL`](super::DRIVER_CANCEL) from being registered as a cancel routine,
/// which the system calls with the cancel spin lock held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct PCANCELED_IRP(pub(crate) *mut IRP);

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
/// A pointer to a driver object.
pub type PDRIVER_OBJECT = *mut DRIVER_OBJECT;
/// A text of the system, in UTF-16.
pub use windows_sys::Win32::Foundation::UNICODE_STRING;
/// A pointer to a text of the system.
pub type PUNICODE_STRING = *mut UNICODE_STRING;
/// A pointer to a work item.
pub type PIO_WORKITEM = *mut c_void;
/// Tells the system what to do with the resources that were allocated for a `DRIVER_CONTROL` routine.
pub type IO_ALLOCATION_ACTION = i32;
/// `IO_ALLOCATION_ACTION`: keep the resources.
pub const KeepObject: IO_ALLOCATION_ACTION = 1;
/// `IO_ALLOCATION_ACTION`: free the resources.
pub const DeallocateObject: IO_ALLOCATION_ACTION = 2;
/// `IO_ALLOCATION_ACTION`: free the controller, and keep the map registers.
pub const DeallocateObjectKeepRegisters: IO_ALLOCATION_ACTION = 3;
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

/// The priority boost of a request that was quick.
pub const IO_NO_INCREMENT: CCHAR = 0;
/// The priority boost of a completed disk request.
pub const IO_DISK_INCREMENT: CCHAR = 1;

/// The bug check that a driver gets for breaking a rule of the system.
pub const DRIVER_VIOLATION: u32 = 0x121;
