//! Connects queued requests with their queue. `DriverContext[3]` is the address of the queue,
//! or of the request's handle if it has one. Both begin with their type.

#![expect(non_snake_case, reason = "parameters keep their Microsoft names")]

use core::ptr;

use spin_lock_safe::sys::{PIO_CSQ, PIRP};

use super::packet;
use super::{IO_CSQ_IRP_CONTEXT, IO_TYPE_CSQ_IRP_CONTEXT};

/// Connects a request with its queue, and with its handle if there is one.
///
/// # Safety
///
/// All pointers are valid, except that the handle may be null. The queue's lock is held.
pub(super) unsafe fn make(Csq: PIO_CSQ, Irp: PIRP, Context: *mut IO_CSQ_IRP_CONTEXT) {
    if Context.is_null() {
        // SAFETY: the caller promises that the request is valid.
        return unsafe { packet::set_association(Irp, Csq.cast()) };
    }
    let context = IO_CSQ_IRP_CONTEXT {
        Type: IO_TYPE_CSQ_IRP_CONTEXT,
        Irp,
        Csq,
    };
    // SAFETY: the caller promises that the handle is valid; it changes only under the lock.
    unsafe { Context.write(context) };
    // SAFETY: the caller promises that the request is valid.
    unsafe { packet::set_association(Irp, Context.cast()) };
}

/// Returns the queue of the request.
///
/// # Safety
///
/// The request is valid, connected, and not removed meanwhile.
pub(super) unsafe fn queue(Irp: PIRP) -> PIO_CSQ {
    // SAFETY: the caller promises that the request is valid.
    let association = unsafe { packet::association(Irp) };
    // SAFETY: the request is connected with a valid structure that begins with its type.
    if unsafe { association.cast::<u32>().read() } == IO_TYPE_CSQ_IRP_CONTEXT {
        // SAFETY: the type shows that it is a handle. Its queue changes only when the handle gets
        // another request.
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
    // SAFETY: the caller promises that the request is valid.
    let association = unsafe { packet::association(Irp) };
    // SAFETY: the request is connected with a valid structure that begins with its type.
    if unsafe { association.cast::<u32>().read() } == IO_TYPE_CSQ_IRP_CONTEXT {
        // SAFETY: the type shows that it is a handle, which changes only under the lock.
        unsafe { (*association.cast::<IO_CSQ_IRP_CONTEXT>()).Irp = ptr::null_mut() };
    }
    // SAFETY: the caller promises that the request is valid.
    unsafe { packet::set_association(Irp, ptr::null_mut()) };
}
