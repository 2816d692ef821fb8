//! The cancel-safe queue framework: library routines of Windows that the simulated
//! kernel does not have.
//!
//! A driver gives the framework six callbacks. The framework decides when a request may
//! be canceled, and by whom; the driver only keeps the requests, behind its own lock.
//!
//! Microsoft's page: "Cancel-Safe IRP Queues".

mod association;
mod cancel;
mod locked;
mod packet;
mod routines;

use core::ptr;

use spin_lock_safe::sys::{IRP, KIRQL, PVOID};

pub(crate) use routines::{IoCsqInitialize, IoCsqInsertIrp, IoCsqRemoveIrp, IoCsqRemoveNextIrp};

const IO_TYPE_CSQ_IRP_CONTEXT: u32 = 1;
const IO_TYPE_CSQ: u32 = 2;

/// A driver's cancel-safe queue, as the framework sees it.
///
/// Microsoft's page: "Using the System's Cancel-Safe IRP Queue".
#[repr(C)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
pub(crate) struct IO_CSQ {
    Type: u32,
    CsqInsertIrp: IO_CSQ_INSERT_IRP,
    CsqRemoveIrp: IO_CSQ_REMOVE_IRP,
    CsqPeekNextIrp: IO_CSQ_PEEK_NEXT_IRP,
    CsqAcquireLock: IO_CSQ_ACQUIRE_LOCK,
    CsqReleaseLock: IO_CSQ_RELEASE_LOCK,
    CsqCompleteCanceledIrp: IO_CSQ_COMPLETE_CANCELED_IRP,
    ReservePointer: PVOID,
}

/// The handle of a request in a queue.
///
/// The driver provides the memory, for as long as the request is not completed. All
/// fields are the framework's.
#[repr(C)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
pub(crate) struct IO_CSQ_IRP_CONTEXT {
    Type: u32,
    Irp: *mut IRP,
    Csq: *mut IO_CSQ,
}

/// Puts the request into the queue; the lock is held.
#[expect(non_camel_case_types, reason = "the type keeps its Microsoft name")]
pub(crate) type IO_CSQ_INSERT_IRP = unsafe extern "system" fn(*mut IO_CSQ, *mut IRP);
/// Takes the request out of the queue; the lock is held.
#[expect(non_camel_case_types, reason = "the type keeps its Microsoft name")]
pub(crate) type IO_CSQ_REMOVE_IRP = unsafe extern "system" fn(*mut IO_CSQ, *mut IRP);
/// The request behind the given one, or the first, that fits the context; the lock is
/// held.
#[expect(non_camel_case_types, reason = "the type keeps its Microsoft name")]
pub(crate) type IO_CSQ_PEEK_NEXT_IRP =
    unsafe extern "system" fn(*mut IO_CSQ, *mut IRP, PVOID) -> *mut IRP;
/// Takes the queue's lock, and returns with it held.
#[expect(non_camel_case_types, reason = "the type keeps its Microsoft name")]
pub(crate) type IO_CSQ_ACQUIRE_LOCK = unsafe extern "system" fn(*mut IO_CSQ, *mut KIRQL);
/// Gives the queue's lock back, with which it is called.
#[expect(non_camel_case_types, reason = "the type keeps its Microsoft name")]
pub(crate) type IO_CSQ_RELEASE_LOCK = unsafe extern "system" fn(*mut IO_CSQ, KIRQL);
/// Completes a request that was canceled; no lock is held.
#[expect(non_camel_case_types, reason = "the type keeps its Microsoft name")]
pub(crate) type IO_CSQ_COMPLETE_CANCELED_IRP = unsafe extern "system" fn(*mut IO_CSQ, *mut IRP);

impl Default for IO_CSQ_IRP_CONTEXT {
    fn default() -> Self {
        Self {
            Type: IO_TYPE_CSQ_IRP_CONTEXT,
            Irp: ptr::null_mut(),
            Csq: ptr::null_mut(),
        }
    }
}
