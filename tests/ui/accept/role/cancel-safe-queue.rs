//! The callbacks of a cancel-safe queue: one leaves the lock held, one is entered with it.
//! Shape 14: the lock is taken in one callback and released in another.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeReleaseSpinLock};
use spin_lock_safe::sys::{self, PIO_CSQ, PIRP, PVOID, STATUS_CANCELLED};
use spin_lock_safe::{HeldOnEntry, HeldOnReturn, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Waiting>> = SpinLock::new(Vec::new());

struct Waiting(PIRP);

// SAFETY: the address of a request may be kept anywhere.
unsafe impl Send for Waiting {}

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn acquire_lock(_: PIO_CSQ, irql: HeldOnReturn<'_>) {
    let mut queue = QUEUE.acquire();
    queue.reserve(1);
    irql.leave(queue);
}

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>) {
    // SAFETY: `acquire_lock` left this lock held.
    let queue = unsafe { held.guard(&QUEUE) };
    KeReleaseSpinLock(queue);
}

#[spin_lock_safe(IO_CSQ_INSERT_IRP)]
unsafe extern "system" fn insert(_: PIO_CSQ, irp: PIRP) {
    // SAFETY: the queue's lock is held.
    let queue = unsafe { &mut *QUEUE.as_ptr() };
    queue.push(Waiting(irp));
}

#[spin_lock_safe(IO_CSQ_REMOVE_IRP)]
unsafe extern "system" fn remove(_: PIO_CSQ, irp: PIRP) {
    // SAFETY: the queue's lock is held.
    let queue = unsafe { &mut *QUEUE.as_ptr() };
    queue.retain(|one| one.0 != irp);
}

#[spin_lock_safe(IO_CSQ_PEEK_NEXT_IRP)]
unsafe extern "system" fn peek(_: PIO_CSQ, _: PIRP, _: PVOID) -> PIRP {
    // SAFETY: the queue's lock is held.
    let queue = unsafe { &*QUEUE.as_ptr() };
    queue.first().map_or(std::ptr::null_mut(), |one| one.0)
}

#[spin_lock_safe(IO_CSQ_COMPLETE_CANCELED_IRP)]
unsafe extern "system" fn complete_canceled(_: PIO_CSQ, mut irp: Irp) {
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {
    let _: sys::IO_CSQ_ACQUIRE_LOCK = Some(acquire_lock);
    let _: sys::IO_CSQ_RELEASE_LOCK = Some(release_lock);
    let _: sys::IO_CSQ_INSERT_IRP = Some(insert);
    let _: sys::IO_CSQ_REMOVE_IRP = Some(remove);
    let _: sys::IO_CSQ_PEEK_NEXT_IRP = Some(peek);
    let _: sys::IO_CSQ_COMPLETE_CANCELED_IRP = Some(complete_canceled);
}
