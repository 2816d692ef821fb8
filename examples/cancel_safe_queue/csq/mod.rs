//! The cancel-safe queue framework: library routines of Windows that the simulated
//! kernel does not have.
//!
//! A driver passes six callbacks to the framework. The framework decides when a request may
//! be canceled, and by whom. The driver only keeps the requests, under its own lock.
//!
//! Microsoft's page: "Cancel-Safe IRP Queues".

mod association;
mod cancel;
mod locked;
mod packet;
mod routines;

use core::ptr;

use spin_lock_safe::sys::{
    IO_CSQ, IO_CSQ_ACQUIRE_LOCK, IO_CSQ_COMPLETE_CANCELED_IRP, IO_CSQ_INSERT_IRP,
    IO_CSQ_PEEK_NEXT_IRP, IO_CSQ_RELEASE_LOCK, IO_CSQ_REMOVE_IRP, PIO_CSQ, PIRP,
};

pub(crate) use routines::{IoCsqInitialize, IoCsqInsertIrp, IoCsqRemoveIrp, IoCsqRemoveNextIrp};

const IO_TYPE_CSQ_IRP_CONTEXT: u32 = 1;
const IO_TYPE_CSQ: u32 = 2;

/// The function type of a table entry that is present.
type Present<Entry> = <Entry as IntoIterator>::Item;

/// The framework's data in an `IO_CSQ`.
#[repr(C)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
struct Queue {
    Type: u32,
    CsqInsertIrp: Present<IO_CSQ_INSERT_IRP>,
    CsqRemoveIrp: Present<IO_CSQ_REMOVE_IRP>,
    CsqPeekNextIrp: Present<IO_CSQ_PEEK_NEXT_IRP>,
    CsqAcquireLock: Present<IO_CSQ_ACQUIRE_LOCK>,
    CsqReleaseLock: Present<IO_CSQ_RELEASE_LOCK>,
    CsqCompleteCanceledIrp: Present<IO_CSQ_COMPLETE_CANCELED_IRP>,
}

const _: () = assert!(size_of::<Queue>() <= size_of::<IO_CSQ>());

impl Queue {
    /// # Safety
    ///
    /// The queue is initialized, and valid for all of `'q`.
    const unsafe fn of<'q>(csq: PIO_CSQ) -> &'q Self {
        // SAFETY: promised by the caller; `IoCsqInitialize` wrote the data.
        unsafe { &*csq.cast() }
    }
}

/// The handle of a request in a queue.
///
/// The driver provides the memory until the request is completed. Only the framework uses
/// the fields.
#[repr(C)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
pub(crate) struct IO_CSQ_IRP_CONTEXT {
    Type: u32,
    Irp: PIRP,
    Csq: PIO_CSQ,
}

impl Default for IO_CSQ_IRP_CONTEXT {
    fn default() -> Self {
        Self {
            Type: IO_TYPE_CSQ_IRP_CONTEXT,
            Irp: ptr::null_mut(),
            Csq: ptr::null_mut(),
        }
    }
}
