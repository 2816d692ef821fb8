//! Tests the miniport one step after the other. Storport runs a DPC or a work item
//! when the test says so.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use ramdisk::disk::{BLOCK_SIZE, Extent};
use ramdisk::driver::{
    IOCTL_RAMDISK_QUERY_STATISTICS, MAXIMUM_WAITERS, QUEUE_DEPTH, Statistics, initialization_data,
};
use ramdisk::driver_entry::DriverEntry;
use ramdisk::requests;
use ramdisk::scsi::Sense;
use ramdisk::storport::{
    IOCTL_MINIPORT_PROCESS_SERVICE_IRP, SRB_STATUS_BUS_RESET, SRB_STATUS_BUSY, SRB_STATUS_ERROR,
    SRB_STATUS_INVALID_REQUEST, SRB_STATUS_NO_DEVICE, SRB_STATUS_SUCCESS,
};
use ramdisk::workload::wait_for_write;
use spin_lock_safe::simulated_kernel::{
    Adapter, Request, SentRequest, SentSrb, SrbRequest, StartError,
};
use spin_lock_safe::sys::{
    IRP_MJ_READ, NTSTATUS, STATUS_BUFFER_TOO_SMALL, STATUS_CANCELLED,
    STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER,
    STATUS_SUCCESS,
};

fn start() -> Adapter {
    // SAFETY: these are the callbacks of the driver under test.
    let adapter = unsafe { Adapter::start_virtual(&initialization_data()) };
    adapter
        .expect("the adapter starts")
        .starting_next_in_completion()
}

/// Removes the adapter, and checks that each request was completed once.
fn remove(adapter: Adapter) {
    let statistics = adapter.remove();
    assert_eq!(statistics.completed, statistics.started);
    assert_eq!(statistics.service_completions, statistics.service_requests);
}

fn srb_status(request: &SentSrb) -> Option<u8> {
    request.completion().map(|completion| completion.srb_status)
}

fn status(request: &SentRequest) -> Option<NTSTATUS> {
    request.completion().map(|completion| completion.status)
}

fn write_block(adapter: &Adapter, lba: u32) {
    let write = adapter.send(requests::write(lba, vec![0xAB; BLOCK_SIZE]));
    adapter.run_dpcs();
    assert_eq!(srb_status(&write), Some(SRB_STATUS_SUCCESS));
}

#[test]
fn an_adapter_without_a_callback_does_not_start() {
    let mut miniport = initialization_data();
    miniport.HwStartIo = None;
    // SAFETY: the other callbacks are those of the driver under test.
    let adapter = unsafe { Adapter::start_virtual(&miniport) };
    assert_eq!(adapter.err(), Some(StartError::MissingRoutine));
}

#[test]
fn a_command_waits_for_the_dpc() {
    let adapter = start();
    write_block(&adapter, 7);
    let read = adapter.send(requests::read(Extent { lba: 6, blocks: 2 }));
    assert_eq!(read.completion(), None);
    adapter.run_dpcs();
    let mut expected = vec![0; BLOCK_SIZE];
    expected.resize(2 * BLOCK_SIZE, 0xAB);
    assert_eq!(read.completion().map(|read| read.data), Some(expected));
    remove(adapter);
}

#[test]
fn sense_data_goes_with_a_check_condition() {
    let adapter = start();
    let unknown = adapter.send(SrbRequest::command([0xFF; 16]));
    adapter.run_dpcs();
    let result = unknown.completion().expect("it is completed");
    assert_eq!(result.srb_status, SRB_STATUS_ERROR);
    let sense = Sense::InvalidOperationCode.to_bytes();
    assert_eq!(result.sense.as_deref(), Some(&sense[..]));
    remove(adapter);
}

#[test]
fn what_is_no_command_for_the_disk_is_completed_at_once() {
    let adapter = start();
    let cases = [
        (requests::flush(), SRB_STATUS_SUCCESS),
        (SrbRequest::function(0x17), SRB_STATUS_INVALID_REQUEST),
        (
            requests::test_unit_ready().to(0, 0, 1),
            SRB_STATUS_NO_DEVICE,
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(srb_status(&adapter.send(request)), Some(expected));
    }
    remove(adapter);
}

#[test]
fn a_completion_starts_the_next_request() {
    let adapter = start();
    adapter.set_queue_depth(1);
    let requests: Vec<_> = (0..5).map(|_| adapter.send(requests::inquiry())).collect();
    adapter.run_dpcs();
    let done = |request| srb_status(request) == Some(SRB_STATUS_SUCCESS);
    assert!(requests.iter().all(done));
    let tally = adapter.remove();
    assert_eq!(tally.started_in_completion, 4);
}

#[test]
fn a_full_queue_is_busy() {
    let adapter = start();
    adapter.set_queue_depth(QUEUE_DEPTH + 1);
    let send = |_| adapter.send(requests::test_unit_ready());
    let queued: Vec<_> = (0..QUEUE_DEPTH).map(send).collect();
    let refused = adapter.send(requests::test_unit_ready());
    assert_eq!(srb_status(&refused), Some(SRB_STATUS_BUSY));
    adapter.run_dpcs();
    let done = |request| srb_status(request) == Some(SRB_STATUS_SUCCESS);
    assert!(queued.iter().all(done));
    remove(adapter);
}

#[test]
fn a_reset_ends_what_is_queued() {
    let adapter = start();
    let queued: Vec<_> = (0..3).map(|_| adapter.send(requests::inquiry())).collect();
    adapter.reset_bus(0);
    let reset = |request| srb_status(request) == Some(SRB_STATUS_BUS_RESET);
    assert!(queued.iter().all(reset));
    adapter.run_dpcs();
    remove(adapter);
}

#[test]
fn a_write_answers_those_who_wait() {
    let adapter = start();
    let waits: Vec<_> = (0..3).map(|_| wait_for_write(&adapter, 0)).collect();
    adapter.run_work_items();
    assert!(waits.iter().all(|wait| status(wait).is_none()));
    write_block(&adapter, 0);
    adapter.run_work_items();
    for wait in waits {
        let completion = wait.completion().expect("it is answered");
        assert_eq!(completion.status, STATUS_SUCCESS);
        assert_eq!(completion.output, 1_u64.to_le_bytes());
    }
    remove(adapter);
}

#[test]
fn a_write_that_was_missed_is_told_at_once() {
    let adapter = start();
    write_block(&adapter, 0);
    assert_eq!(status(&wait_for_write(&adapter, 0)), Some(STATUS_SUCCESS));
    let next = wait_for_write(&adapter, 1);
    assert_eq!(status(&next), None);
    let future = wait_for_write(&adapter, 2);
    assert_eq!(status(&future), Some(STATUS_INVALID_PARAMETER));
    remove(adapter);
    assert_eq!(status(&next), Some(STATUS_CANCELLED));
}

#[test]
fn a_canceled_wait_is_not_answered_by_a_write() {
    let adapter = start();
    let (canceled, other) = (wait_for_write(&adapter, 0), wait_for_write(&adapter, 0));
    assert!(canceled.cancel());
    assert_eq!(status(&canceled), Some(STATUS_CANCELLED));
    write_block(&adapter, 0);
    adapter.run_work_items();
    assert_eq!(status(&other), Some(STATUS_SUCCESS));
    assert!(!other.cancel());
    remove(adapter);
}

#[test]
fn waits_are_limited() {
    let adapter = start();
    let send = |_| wait_for_write(&adapter, 0);
    let waits: Vec<_> = (0..MAXIMUM_WAITERS).map(send).collect();
    let refused = wait_for_write(&adapter, 0);
    assert_eq!(status(&refused), Some(STATUS_INSUFFICIENT_RESOURCES));
    assert!(waits[0].cancel());
    assert_eq!(status(&wait_for_write(&adapter, 0)), None);
    remove(adapter);
}

#[test]
fn bad_service_requests_are_refused() {
    let adapter = start();
    write_block(&adapter, 0);
    let known = 0_u64.to_le_bytes();
    let code = IOCTL_MINIPORT_PROCESS_SERVICE_IRP;
    let cases = [
        (Request::new(IRP_MJ_READ), STATUS_INVALID_DEVICE_REQUEST),
        (
            Request::device_control(0, &known, 8),
            STATUS_INVALID_DEVICE_REQUEST,
        ),
        (
            Request::device_control(code, &known[..7], 8),
            STATUS_INVALID_DEVICE_REQUEST,
        ),
        (
            Request::device_control(code, &known, 7),
            STATUS_BUFFER_TOO_SMALL,
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(
            status(&adapter.send_service_request(request)),
            Some(expected)
        );
    }
    remove(adapter);
}

#[test]
fn the_control_device_tells_what_was_done() {
    let adapter = start();
    // SAFETY: the device is dropped before the adapter is removed.
    let control = unsafe { DriverEntry::annotated().control_device(&adapter) };
    write_block(&adapter, 0);
    _ = adapter.send(SrbRequest::command([0xFF; 16]));
    adapter.run_dpcs();
    let code = IOCTL_RAMDISK_QUERY_STATISTICS;
    let query = control.send(Request::device_control(code, &[], Statistics::LENGTH));
    let answer = query.completion().expect("it is answered");
    let expected = Statistics {
        writes: 1,
        bytes_written: BLOCK_SIZE as u64,
        refused: 1,
        ..Statistics::default()
    };
    assert_eq!(Statistics::from_bytes(&answer.output), Some(expected));
    let cut = control.send(Request::device_control(code, &[], Statistics::LENGTH - 1));
    assert_eq!(status(&cut), Some(STATUS_BUFFER_TOO_SMALL));
    let unknown = control.send(Request::device_control(0, &[], 0));
    assert_eq!(status(&unknown), Some(STATUS_INVALID_DEVICE_REQUEST));
    assert!(!control.is_busy());
    drop(control);
    remove(adapter);
}
