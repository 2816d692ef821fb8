//! The callback of the driver's queue.

use spin_lock_safe::spin_lock_safe;
use wdk_sys::{
    PFN_WDF_IO_QUEUE_IO_READ, STATUS_SUCCESS, WDF_OBJECT_CONTEXT_TYPE_INFO, WDFQUEUE, WDFREQUEST,
    call_unsafe_wdf_function_binding,
};

use crate::lock::WdfSpinLock;
use crate::request::{WdfRequest, complete_request};

/// The driver's data for its queue.
#[derive(Debug)]
pub struct QueueContext {
    /// The number of reads so far.
    pub reads: WdfSpinLock<usize>,
}

struct ContextType(WDF_OBJECT_CONTEXT_TYPE_INFO);

// SAFETY: the value never changes, and points to constants.
unsafe impl Sync for ContextType {}

const _: () = assert!(size_of::<WDF_OBJECT_CONTEXT_TYPE_INFO>() == 40);

static QUEUE_CONTEXT: ContextType = ContextType(WDF_OBJECT_CONTEXT_TYPE_INFO {
    Size: 40,
    ContextName: c"QueueContext".as_ptr(),
    ContextSize: size_of::<QueueContext>(),
    UniqueType: &raw const QUEUE_CONTEXT.0,
    EvtDriverGetUniqueContextType: None,
});

/// # Safety
///
/// The queue was created with a [`QueueContext`], which is initialized, and is valid for all of `'q`.
unsafe fn context_of<'q>(queue: WDFQUEUE) -> &'q QueueContext {
    let context_type = &raw const QUEUE_CONTEXT.0;
    // SAFETY: the caller promises that the queue is valid.
    let context = unsafe {
        call_unsafe_wdf_function_binding!(
            WdfObjectGetTypedContextWorker,
            queue.cast(),
            context_type
        )
    };
    // SAFETY: the caller promises that the context is valid.
    unsafe { &*context.cast() }
}

/// Counts a read and completes it. Without `drop(reads)` this does not compile.
///
/// # Safety
///
/// The framework calls it for a queue of this driver, whose context is valid as long as the queue.
#[spin_lock_safe(also(complete_request, WdfSpinLock::lock))]
pub unsafe extern "C" fn evt_io_read(queue: WDFQUEUE, request: WDFREQUEST, _length: usize) {
    // SAFETY: the framework hands the request over.
    let request = unsafe { WdfRequest::from_raw(request) };
    // SAFETY: it is a queue of this driver.
    let context = unsafe { context_of(queue) };
    let mut reads = context.reads.lock();
    *reads += 1;
    let number = *reads;
    drop(reads);
    complete_request(request, STATUS_SUCCESS, number);
}

/// The value for `WDF_IO_QUEUE_CONFIG.EvtIoRead`.
pub const EVT_IO_READ: PFN_WDF_IO_QUEUE_IO_READ = Some(evt_io_read);
