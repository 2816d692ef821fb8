//! Requests as their senders see them.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod common;

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use common::{TIMEOUT, enter, irp_of, pended};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{self, Device, Request, TimedOut, at_irql};
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, IO_STACK_LOCATION, IRP, IRP_MJ_DEVICE_CONTROL, IRP_MJ_READ, NTSTATUS,
    STATUS_CANCELLED, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER, STATUS_PENDING,
    STATUS_SUCCESS,
};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

fn complete(mut irp: Irp, status: NTSTATUS, information: usize) -> NTSTATUS {
    irp.set_status(status);
    irp.set_information(information);
    assert_eq!((irp.status(), irp.information()), (status, information));
    IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
    status
}

fn location(irp: &Irp) -> IO_STACK_LOCATION {
    // SAFETY: every request that a driver has has a stack location.
    unsafe { *irp.current_stack_location() }
}

/// Returns the system buffer of a request that has one of this size.
fn buffer(irp: &mut Irp, length: usize) -> &mut [u8] {
    // SAFETY: the request has a buffer of this size, and a system buffer is initialized.
    unsafe { std::slice::from_raw_parts_mut(irp.system_buffer().cast(), length) }
}

/// Reverses the input, and returns as many bytes as the output has room for.
fn reverse(irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the simulated kernel hands over the request.
    let mut irp = unsafe { Irp::from_raw(irp) };
    let location = location(&irp);
    // SAFETY: the function has these parameters, which the test checks.
    let parameters = unsafe { location.Parameters.DeviceIoControl };
    assert_eq!(location.MajorFunction, IRP_MJ_DEVICE_CONTROL);
    if parameters.IoControlCode.0 != 0x0022_2000 {
        return complete(irp, STATUS_INVALID_PARAMETER, 2);
    }
    let input = parameters.InputBufferLength.0 as usize;
    buffer(&mut irp, input).reverse();
    let output = input.min(parameters.OutputBufferLength.0 as usize);
    complete(irp, STATUS_SUCCESS, output)
}

#[test]
fn device_control_with_input_and_output() {
    for room in [3, 5, 40] {
        let sent = Request::device_control(0x0022_2000, b"abcde", room).send(reverse);
        let completion = sent.wait(TIMEOUT).expect("it is completed");
        assert_eq!(completion.output, &b"edcba"[..room.min(5)]);
        assert_eq!(
            (completion.status, completion.information),
            (STATUS_SUCCESS, room.min(5))
        );
        assert!(!completion.pending_returned);
        assert_eq!(sent.dispatch_status(), STATUS_SUCCESS);
    }
}

#[test]
fn an_error_gives_no_output() {
    let sent = Request::device_control(1, b"abcde", 5).send(reverse);
    let completion = sent.completion().expect("it is completed");
    assert!(completion.is_error());
    assert_eq!((completion.information, completion.output.len()), (2, 0));
}

#[test]
fn no_more_output_than_there_is_room_for() {
    let sent = Request::new(IRP_MJ_READ).with_buffer(b"xyz").send(|irp| {
        // SAFETY: the simulated kernel hands over the request.
        let mut irp = unsafe { Irp::from_raw(irp) };
        buffer(&mut irp, 3)[0] = b'X';
        complete(irp, STATUS_SUCCESS, 1_000_000)
    });
    let completion = sent.wait(TIMEOUT).expect("it is completed");
    assert_eq!(completion.output, b"Xyz");
}

#[test]
fn parameters_of_other_functions() {
    let mut value = 7_u32;
    let parameters = [1, 2, 3].map(std::ptr::without_provenance_mut);
    let [a, b, c] = parameters;
    let request = Request::new(0x1B).with_minor(9);
    let sent = request
        .with_parameters([a, b, c, (&raw mut value).cast()])
        .send(|irp| {
            // SAFETY: the simulated kernel hands over the request.
            let irp = unsafe { Irp::from_raw(irp) };
            let location = location(&irp);
            assert_eq!((location.MajorFunction, location.MinorFunction), (0x1B, 9));
            // SAFETY: the sender set these.
            let others = unsafe { location.Parameters.Others };
            assert_eq!(&others[..3], parameters);
            // SAFETY: the sender's pointer to a value that lives.
            unsafe { *others[3].cast::<u32>() += 1 };
            assert!(irp.system_buffer().is_null());
            complete(irp, STATUS_SUCCESS, 0)
        });
    assert!(sent.is_completed());
    assert_eq!(value, 8);
}

#[test]
fn waiting_until_another_thread_completes() {
    let request = pended();
    let mut irp = irp_of(&request);
    irp.mark_pending();
    assert_eq!(request.wait(Duration::ZERO), Err(TimedOut));
    assert_eq!(request.completion(), None);
    thread::scope(|scope| {
        let waiter = scope.spawn(|| request.wait(TIMEOUT));
        scope.spawn(|| at_irql(DISPATCH_LEVEL, || complete(irp, STATUS_SUCCESS, 3)));
        let completion = waiter.join().expect("no panic").expect("it is completed");
        assert_eq!(
            (completion.status, completion.information),
            (STATUS_SUCCESS, 3)
        );
        assert!(completion.pending_returned);
    });
}

#[test]
fn the_callback_runs_before_the_waiters() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let for_callback = Arc::clone(&seen);
    let request = Request::new(0).on_completion(move |completion| {
        assert_eq!(simulated_kernel::current_irql(), DISPATCH_LEVEL);
        for_callback
            .lock()
            .expect("no panic")
            .push(completion.information);
    });
    let sent = request.send(|_| STATUS_PENDING);
    at_irql(DISPATCH_LEVEL, || {
        complete(irp_of(&sent), STATUS_SUCCESS, 11)
    });
    assert_eq!(*seen.lock().expect("no panic"), [11]);
}

#[test]
fn a_callback_that_panics_leaves_nobody_waiting() {
    let request = Request::new(0).on_completion(|_| panic!("on purpose"));
    let sent = request.send(|_| STATUS_PENDING);
    let text = common::panic_of(|| _ = complete(irp_of(&sent), STATUS_SUCCESS, 0));
    assert_eq!(text, "on purpose");
    assert!(sent.wait(TIMEOUT).is_ok());
}

#[test]
fn canceling_without_a_routine_marks_the_request() {
    let request = pended();
    assert!(!request.cancel());
    let irp = irp_of(&request);
    // SAFETY: the routine is never called.
    let refused = unsafe { irp.into_cancelable(never_called) };
    complete(refused.expect_err("it is canceled"), STATUS_CANCELLED, 0);
    assert!(!request.cancel(), "too late, and harmless");
    assert_eq!(simulated_kernel::locks_held(), 0);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn never_called(_: &DeviceObject, _: Irp, _guard: CancelSpinLockGuard<'_>) {}

#[test]
fn a_device_refuses_what_its_driver_does_not_handle() {
    let device = Device::new(());
    for major in [IRP_MJ_READ, u8::MAX] {
        let sent = device.send(Request::new(major));
        assert_eq!(sent.dispatch_status(), STATUS_INVALID_DEVICE_REQUEST);
        let completion = sent.completion().expect("it is completed");
        assert_eq!(completion.status, STATUS_INVALID_DEVICE_REQUEST);
    }
}
