//! How a queued request is connected with its queue: `DriverContext[3]` is the address
//! of the queue, or of the request's handle if it has one. Both begin with their type.

#![expect(non_snake_case, reason = "parameters keep their Microsoft names")]

use core::ptr;

use spin_lock_safe::sys::{PIO_CSQ, PIRP};

use super::packet;
use super::{IO_CSQ_IRP_CONTEXT, IO_TYPE_CSQ_IRP_CONTEXT};

/// Connects a request with its queue, and with its handle if there is one.
///
/// # Safety
///
/// All are valid, the handle may be null, and the queue's lock is held.
pub(super) unsafe fn make(Csq: PIO_CSQ, Irp: PIRP, Context: *mut IO_CSQ_IRP_CONTEXT) {
    if Context.is_null() {
        // SAFETY: the caller vouches for the request.
        return unsafe { packet::set_association(Irp, Csq.cast()) };
    }
    let context = IO_CSQ_IRP_CONTEXT {
        Type: IO_TYPE_CSQ_IRP_CONTEXT,
        Irp,
        Csq,
    };
    // SAFETY: the caller vouches for the handle; it changes only under the lock.
    unsafe { Context.write(context) };
    // SAFETY: the caller vouches for the request.
    unsafe { packet::set_association(Irp, Context.cast()) };
}

/// The queue that the request is in.
///
/// # Safety
///
/// The request is valid, connected, and not removed meanwhile.
pub(super) unsafe fn queue(Irp: PIRP) -> PIO_CSQ {
    // SAFETY: the caller vouches for the request.
    let association = unsafe { packet::association(Irp) };
    // SAFETY: what it is connected with is valid and begins with its type.
    if unsafe { association.cast::<u32>().read() } == IO_TYPE_CSQ_IRP_CONTEXT {
        // SAFETY: so it is a handle. The queue in it changes only when it gets another
        // request.
        unsafe { (*association.cast::<IO_CSQ_IRP_CONTEXT>()).Csq }
    } else {
        association.cast()
    }
}

/// Disconnects a request from its queue and its handle.
///
/// # Safety
///
/// The request is valid and connected, and its queue's lock is held.
pub(super) unsafe fn end(Irp: PIRP) {
    // SAFETY: the caller vouches for the request.
    let association = unsafe { packet::association(Irp) };
    // SAFETY: what it is connected with is valid and begins with its type.
    if unsafe { association.cast::<u32>().read() } == IO_TYPE_CSQ_IRP_CONTEXT {
        // SAFETY: so it is a handle, which changes only under the lock.
        unsafe { (*association.cast::<IO_CSQ_IRP_CONTEXT>()).Irp = ptr::null_mut() };
    }
    // SAFETY: the caller vouches for the request.
    unsafe { packet::set_association(Irp, ptr::null_mut()) };
}
