//! Accesses the fields of an IRP that the framework uses while the request is in a queue.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::ptr;
use core::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

use spin_lock_safe::CancelRoutine;
use spin_lock_safe::sys::{PIRP, PVOID};

/// The index of the `DriverContext` pointer that the framework uses.
const ASSOCIATION: usize = 3;

/// Lets `routine` cancel the request from now on.
///
/// Microsoft's page: `IoSetCancelRoutine` macro (wdm.h).
///
/// # Safety
///
/// The request is valid and in a queue, from which `routine` takes it.
pub(super) unsafe fn IoSetCancelRoutine(Irp: PIRP, routine: CancelRoutine) {
    // SAFETY: the caller promises that the request is valid.
    unsafe { cancel_routine(Irp) }.store(routine as *mut (), Ordering::SeqCst);
}

/// Clears the cancel routine, and returns whether it was there. If it was, it does not run.
///
/// # Safety
///
/// The request is valid.
pub(super) unsafe fn clear_cancel_routine(Irp: PIRP) -> bool {
    // SAFETY: the caller promises that the request is valid.
    let routine = unsafe { cancel_routine(Irp) };
    !routine.swap(ptr::null_mut(), Ordering::SeqCst).is_null()
}

/// # Safety
///
/// The request is valid, for all of `'a`.
const unsafe fn cancel_routine<'a>(Irp: PIRP) -> &'a AtomicPtr<()> {
    // SAFETY: the request is valid, so its field may be projected to.
    let field = unsafe { &raw mut (*Irp).CancelRoutine };
    // SAFETY: an optional function pointer has the layout of a pointer, and the field is
    // only accessed atomically.
    unsafe { AtomicPtr::from_ptr(field.cast()) }
}

/// Returns whether the request was canceled.
///
/// # Safety
///
/// The request is valid.
pub(super) unsafe fn is_canceled(Irp: PIRP) -> bool {
    // SAFETY: the request is valid, so its field may be projected to.
    let field = unsafe { &raw mut (*Irp).Cancel };
    // SAFETY: the field is only accessed atomically while the request may be canceled.
    unsafe { AtomicBool::from_ptr(field) }.load(Ordering::SeqCst)
}

/// Returns the address that connects the request with its queue.
///
/// # Safety
///
/// The request is valid, and in a queue.
pub(super) unsafe fn association(Irp: PIRP) -> PVOID {
    // SAFETY: the caller promises that the request is valid.
    let field = unsafe { association_field(Irp) };
    // SAFETY: the field belongs to the framework.
    unsafe { field.read() }
}

/// Sets the address that connects the request with its queue, or null.
///
/// # Safety
///
/// The request is valid, and the framework has it.
pub(super) unsafe fn set_association(Irp: PIRP, to: PVOID) {
    // SAFETY: the caller promises that the request is valid.
    let field = unsafe { association_field(Irp) };
    // SAFETY: the field belongs to the framework.
    unsafe { field.write(to) };
}

/// # Safety
///
/// The request is valid.
const unsafe fn association_field(Irp: PIRP) -> *mut PVOID {
    // SAFETY: the request is valid, so its field may be projected to.
    let contexts = unsafe { &raw mut (*Irp).Tail.Overlay.Anonymous1.Anonymous.DriverContext };
    // SAFETY: there are four pointers.
    unsafe { contexts.cast::<PVOID>().add(ASSOCIATION) }
}
