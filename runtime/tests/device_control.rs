//! The parameters and buffers of device control requests, and the driver's words in a request.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use common::{assert_reports, enter};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{Completion, Device, Request};
use spin_lock_safe::sys::{IRP_MJ_READ, NTSTATUS, STATUS_BUFFER_TOO_SMALL, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp};

/// Returns a control code with this method. The other bits do not matter here.
const fn code(method: u32) -> u32 {
    0x0022_2000 | method
}
const METHOD_BUFFERED: u32 = 0;
const METHOD_IN_DIRECT: u32 = 1;
const METHOD_OUT_DIRECT: u32 = 2;
const METHOD_NEITHER: u32 = 3;

/// Sends `request` to a driver that calls `serve` and completes the request.
fn send(request: Request, serve: impl FnOnce(&mut Irp) -> NTSTATUS) -> Completion {
    let sent = request.send(|irp| {
        // SAFETY: the simulated kernel hands over the request.
        let mut irp = unsafe { Irp::from_raw(irp) };
        let status = serve(&mut irp);
        IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
        status
    });
    sent.completion().expect("it is completed")
}

#[test]
fn the_parameters() {
    let request = Request::device_control(code(METHOD_BUFFERED), b"abc", 8);
    send(request, |irp| {
        let control = irp.device_io_control().expect("it is one");
        assert_eq!(control.IoControlCode.0, code(METHOD_BUFFERED));
        assert_eq!(irp.io_control_code(), Some(code(METHOD_BUFFERED)));
        assert_eq!(control.InputBufferLength.0, 3);
        assert_eq!(control.OutputBufferLength.0, 8);
        STATUS_SUCCESS
    });
}

#[test]
fn another_function_has_neither_code_nor_buffers() {
    send(Request::new(IRP_MJ_READ).with_buffer(b"abc"), |irp| {
        assert_eq!(irp.io_control_code(), None);
        assert!(irp.input().is_empty() && irp.output().is_empty());
        irp.answer(b"")
    });
}

#[test]
fn input_and_output_share_the_buffer() {
    for room in [0, 1, 3, 9] {
        let request = Request::device_control(code(METHOD_BUFFERED), b"abc", room);
        send(request, |irp| {
            assert_eq!(irp.input(), b"abc");
            assert_eq!(irp.output().len(), room);
            irp.output().fill(b'x');
            let kept = room.min(3);
            assert_eq!(irp.input()[..kept], b"xxx"[..kept]);
            assert_eq!(irp.input()[kept..], b"abc"[kept..]);
            STATUS_SUCCESS
        });
    }
}

#[test]
fn a_request_without_buffers() {
    let completion = send(
        Request::device_control(code(METHOD_BUFFERED), b"", 0),
        |irp| {
            assert!(irp.system_buffer().is_null());
            assert!(irp.input().is_empty() && irp.output().is_empty());
            irp.answer(b"")
        },
    );
    assert_eq!(
        (completion.status, completion.information),
        (STATUS_SUCCESS, 0)
    );
}

#[test]
fn only_a_buffered_request_has_output_and_one_with_neither_has_no_input() {
    let methods = [METHOD_IN_DIRECT, METHOD_OUT_DIRECT, METHOD_NEITHER];
    for (method, input) in methods.into_iter().zip([3, 3, 0]) {
        send(Request::device_control(code(method), b"abc", 3), |irp| {
            assert_eq!(irp.input().len(), input);
            assert!(irp.output().is_empty());
            STATUS_SUCCESS
        });
    }
}

#[test]
fn an_answer_is_whole_or_not_at_all() {
    let cases = [
        (4, STATUS_BUFFER_TOO_SMALL, &b""[..]),
        (5, STATUS_SUCCESS, b"hello"),
        (6, STATUS_SUCCESS, b"hello"),
    ];
    for (room, status, output) in cases {
        let request = Request::device_control(code(METHOD_BUFFERED), b"abc", room);
        let completion = send(request, |irp| irp.answer(b"hello"));
        assert_eq!(
            (completion.status, completion.information),
            (status, output.len())
        );
        assert_eq!(completion.output, output);
    }
}

#[test]
fn the_words_are_kept_with_the_request() {
    let words = [1, 2, 3, 4].map(ptr::without_provenance_mut);
    send(Request::new(IRP_MJ_READ), |irp| {
        let location = irp.current_stack_location();
        *irp.driver_context_mut() = words;
        irp.driver_context_mut()[1] = ptr::null_mut();
        assert_eq!(
            irp.driver_context(),
            [words[0], ptr::null_mut(), words[2], words[3]]
        );
        assert_eq!(irp.current_stack_location(), location);
        STATUS_SUCCESS
    });
}

#[test]
fn a_request_knows_its_device_and_its_handle() {
    let device = Device::new(7_u32);
    let request = Request::new(IRP_MJ_READ).with_device(device.as_ptr());
    send(request, |irp| {
        // SAFETY: the device lives to the end of the test.
        let device = unsafe { DeviceObject::from_raw(irp.device()) };
        // SAFETY: the device was made with this extension.
        assert_eq!(unsafe { device.extension::<u32>() }, &7);
        let file = ptr::without_provenance_mut(16);
        // SAFETY: the request has a stack location.
        unsafe { (*irp.current_stack_location()).FileObject = file };
        assert_eq!(irp.file_object(), file);
        STATUS_SUCCESS
    });
}

/// Returns the report when a request with room for 8 bytes is completed like this.
fn report_of_completion(code: u32, status: NTSTATUS, information: usize) -> Option<String> {
    let request = Request::device_control(code, b"abc", 8);
    let complete = || {
        let completion = send(request, |irp| {
            irp.set_status(status);
            irp.set_information(information);
            status
        });
        assert_eq!(completion.information, information);
    };
    catch_unwind(AssertUnwindSafe(complete))
        .err()
        .and_then(|text| text.downcast::<String>().ok())
        .map(|text| *text)
}

#[test]
fn a_sender_gets_no_more_than_it_has_room_for() {
    const STATUS_BUFFER_OVERFLOW: NTSTATUS = 0x8000_0005_u32.cast_signed();
    const STATUS_VERIFY_REQUIRED: NTSTATUS = 0x8000_0016_u32.cast_signed();
    let buffered = code(METHOD_BUFFERED);
    for status in [STATUS_SUCCESS, STATUS_BUFFER_OVERFLOW] {
        assert_eq!(report_of_completion(buffered, status, 8), None);
        let report = report_of_completion(buffered, status, 9).expect("9 bytes are too many");
        let parts = [
            "DRIVER_VIOLATION (0x121): IofCompleteRequest at runtime/tests/device_control.rs",
            "the request returns 9 bytes, and its sender has room for fewer",
        ];
        assert_reports(&report, &parts);
    }
    for status in [STATUS_BUFFER_TOO_SMALL, STATUS_VERIFY_REQUIRED] {
        assert_eq!(
            report_of_completion(buffered, status, 9),
            None,
            "nothing is copied"
        );
    }
    for method in [METHOD_IN_DIRECT, METHOD_OUT_DIRECT, METHOD_NEITHER] {
        assert_eq!(report_of_completion(code(method), STATUS_SUCCESS, 9), None);
    }
}
