// What the attribute makes of `accept/role/cancel-safe-queue.rs`; a test in `macros` compares it.

//! The callbacks of a cancel-safe queue: one leaves the lock held, one is entered with it.
//! Shape 14: the lock is taken in one callback and released in another.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeReleaseSpinLock};
use spin_lock_safe::sys::{self, PIO_CSQ, PIRP, PVOID, STATUS_CANCELLED};
use spin_lock_safe::{HeldOnEntry, HeldOnReturn, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Waiting>> = SpinLock::new(Vec::new());

struct Waiting(PIRP);

unsafe impl Send for Waiting {}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn acquire_lock(
    __spin_lock_safe_csq: ::spin_lock_safe::sys::PIO_CSQ,
    irql: ::spin_lock_safe::sys::PKIRQL,
) {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIO_CSQ = unsafe {
        <PIO_CSQ as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIO_CSQ,
            <::spin_lock_safe::sys::IO_CSQ_ACQUIRE_LOCK as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_csq,
            __spin_lock_safe_call,
            ("acquire_lock", "Csq"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::UntilReturn::new() };
    let irql: HeldOnReturn<'_> = unsafe {
        <HeldOnReturn<
            '_,
        > as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::LeavesHeld,
            ::spin_lock_safe::sys::PKIRQL,
            <::spin_lock_safe::sys::IO_CSQ_ACQUIRE_LOCK as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irql, __spin_lock_safe_call, ("acquire_lock", "irql"))
    };
    let mut queue = QUEUE.acquire(no_spin_lock_held);
    queue.reserve(1);
    irql.leave(queue);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn release_lock(
    __spin_lock_safe_csq: ::spin_lock_safe::sys::PIO_CSQ,
    held: ::spin_lock_safe::sys::KIRQL,
) {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_held(held) }
    };
    _ = &no_spin_lock_held;
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIO_CSQ = unsafe {
        <PIO_CSQ as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIO_CSQ,
            <::spin_lock_safe::sys::IO_CSQ_RELEASE_LOCK as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_csq,
            __spin_lock_safe_call,
            ("release_lock", "Csq"),
        )
    };
    let held: HeldOnEntry<'_> = unsafe {
        <HeldOnEntry<
            '_,
        > as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::EntersHeld,
            ::spin_lock_safe::sys::KIRQL,
            <::spin_lock_safe::sys::IO_CSQ_RELEASE_LOCK as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(held, &*no_spin_lock_held, ("release_lock", "held"))
    };
    let queue = unsafe { held.guard(&QUEUE) };
    KeReleaseSpinLock(queue);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn insert(
    __spin_lock_safe_csq: ::spin_lock_safe::sys::PIO_CSQ,
    irp: ::spin_lock_safe::sys::PIRP,
) {
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIO_CSQ = unsafe {
        <PIO_CSQ as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIO_CSQ,
            <::spin_lock_safe::sys::IO_CSQ_INSERT_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(__spin_lock_safe_csq, __spin_lock_safe_call, ("insert", "Csq"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let irp: PIRP = unsafe {
        <PIRP as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIRP,
            <::spin_lock_safe::sys::IO_CSQ_INSERT_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("insert", "irp"))
    };
    let queue = unsafe { &mut *QUEUE.as_ptr() };
    queue.push(Waiting(irp));
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn remove(
    __spin_lock_safe_csq: ::spin_lock_safe::sys::PIO_CSQ,
    irp: ::spin_lock_safe::sys::PIRP,
) {
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIO_CSQ = unsafe {
        <PIO_CSQ as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIO_CSQ,
            <::spin_lock_safe::sys::IO_CSQ_REMOVE_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(__spin_lock_safe_csq, __spin_lock_safe_call, ("remove", "Csq"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let irp: PIRP = unsafe {
        <PIRP as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIRP,
            <::spin_lock_safe::sys::IO_CSQ_REMOVE_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("remove", "irp"))
    };
    let queue = unsafe { &mut *QUEUE.as_ptr() };
    queue.retain(|one| one.0 != irp);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn peek(
    __spin_lock_safe_csq: ::spin_lock_safe::sys::PIO_CSQ,
    __spin_lock_safe_irp: ::spin_lock_safe::sys::PIRP,
    __spin_lock_safe_peek_context: ::spin_lock_safe::sys::PVOID,
) -> PIRP {
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIO_CSQ = unsafe {
        <PIO_CSQ as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIO_CSQ,
            <::spin_lock_safe::sys::IO_CSQ_PEEK_NEXT_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(__spin_lock_safe_csq, __spin_lock_safe_call, ("peek", "Csq"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIRP = unsafe {
        <PIRP as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIRP,
            <::spin_lock_safe::sys::IO_CSQ_PEEK_NEXT_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(__spin_lock_safe_irp, __spin_lock_safe_call, ("peek", "Irp"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PVOID = unsafe {
        <PVOID as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(
            __spin_lock_safe_peek_context,
            __spin_lock_safe_call,
            ("peek", "PeekContext"),
        )
    };
    <PIRP as ::spin_lock_safe::__private::Returned<
        ::spin_lock_safe::sys::PIRP,
        <::spin_lock_safe::sys::IO_CSQ_PEEK_NEXT_IRP as ::spin_lock_safe::__private::Role>::Function,
    >>::check();
    let queue = unsafe { &*QUEUE.as_ptr() };
    queue.first().map_or(std::ptr::null_mut(), |one| one.0)
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn complete_canceled(
    __spin_lock_safe_csq: ::spin_lock_safe::sys::PIO_CSQ,
    irp: ::spin_lock_safe::sys::PIRP,
) {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIO_CSQ = unsafe {
        <PIO_CSQ as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PIO_CSQ,
            <::spin_lock_safe::sys::IO_CSQ_COMPLETE_CANCELED_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_csq,
            __spin_lock_safe_call,
            ("complete_canceled", "Csq"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let mut irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PIRP,
            <::spin_lock_safe::sys::IO_CSQ_COMPLETE_CANCELED_IRP as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("complete_canceled", "irp"))
    };
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
}

fn main() {
    let _: sys::IO_CSQ_ACQUIRE_LOCK = Some(acquire_lock);
    let _: sys::IO_CSQ_RELEASE_LOCK = Some(release_lock);
    let _: sys::IO_CSQ_INSERT_IRP = Some(insert);
    let _: sys::IO_CSQ_REMOVE_IRP = Some(remove);
    let _: sys::IO_CSQ_PEEK_NEXT_IRP = Some(peek);
    let _: sys::IO_CSQ_COMPLETE_CANCELED_IRP = Some(complete_canceled);
}
