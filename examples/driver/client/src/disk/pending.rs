use core::array;

use protocol::{
    Counts, Event, IOCTL_EXECUTE, IOCTL_PAUSE, IOCTL_RESUME, IOCTL_WAIT, MAXIMUM_WAITERS,
    QUEUE_DEPTH,
};
use windows_sys::Win32::Foundation::{ERROR_BUSY, STATUS_CANCELLED, STATUS_SUCCESS};

use super::commands::command;
use super::together::ALL_WRITES;
use super::{NAME, canceled, open, query};
use windows_sys::Win32::System::Threading::Sleep;

use crate::device::Device;
use crate::failure::{Failure, expect, expect_same};
use crate::overlapped::Overlapped;
use crate::threads::run_all;

const TEST_UNIT_READY: [u8; 6] = [0; 6];
/// The number of times that the driver is asked, and the milliseconds between them.
const POLLS: u32 = 100;
const POLL_MS: u32 = 50;
/// The number of waiting commands that are canceled.
const CANCELED: usize = 3;

/// Uses waiting requests: too many, canceled ones, and abandoned ones.
pub(super) fn exercise(expected: &mut Counts) -> Result<(), Failure> {
    let control = open(expected)?;
    fill_the_queue(&control, expected)?;
    leave_waiters(&control, expected)?;
    drop(control);
    expected.add(Event::Closed, 1);
    Ok(())
}

/// Fills the queue of a paused service, cancels some requests, and resumes the service.
fn fill_the_queue(control: &Device, expected: &mut Counts) -> Result<(), Failure> {
    let device = Device::open_overlapped(NAME)?;
    switch(control, IOCTL_PAUSE)?;
    let mut requests: [Overlapped; QUEUE_DEPTH] = array::from_fn(|_| Overlapped::new());
    for request in &mut requests {
        // SAFETY: the requests stay here until they are completed.
        let sent = unsafe { request.send(&device, IOCTL_EXECUTE, &command(TEST_UNIT_READY)) };
        expect(sent == Ok(true), "a command does not wait")?;
    }
    let mut refused = Overlapped::new();
    // SAFETY: the driver refuses the request at once.
    let sent = unsafe { refused.send(&device, IOCTL_EXECUTE, &command(TEST_UNIT_READY)) };
    expect_same("one command too many", sent.err().unwrap_or(0), ERROR_BUSY)?;
    for request in &requests[..CANCELED] {
        request.cancel(&device)?;
        expect(
            request.wait()? == STATUS_CANCELLED,
            "a command is not canceled",
        )?;
    }
    switch(control, IOCTL_RESUME)?;
    for request in &requests[CANCELED..] {
        expect(
            request.wait()? == STATUS_SUCCESS,
            "a command that waited fails",
        )?;
    }
    drop(device);
    for event in [Event::Opened, Event::Closed, Event::Busy] {
        expected.add(event, 1);
    }
    expected.add(Event::Switched, 2);
    expected.add(Event::Canceled, CANCELED as u64);
    expected.add(Event::Executed, (QUEUE_DEPTH - CANCELED) as u64);
    Ok(())
}

/// Closes a handle and ends the thread that used it while requests wait for a write.
fn leave_waiters(control: &Device, expected: &mut Counts) -> Result<(), Failure> {
    run_all([wait_and_leave])?;
    for event in [Event::Opened, Event::Closed, Event::Busy] {
        expected.add(event, 1);
    }
    expected.add(Event::Canceled, MAXIMUM_WAITERS as u64);
    wait_until_canceled(control, expected)
}

fn wait_and_leave(_number: u32) -> Result<(), Failure> {
    let device = Device::open_overlapped(NAME)?;
    let known = ALL_WRITES.to_le_bytes();
    for _ in 0..MAXIMUM_WAITERS {
        // SAFETY: the request is neither moved nor dropped.
        let sent = unsafe { Overlapped::leaked()?.send(&device, IOCTL_WAIT, &known) };
        expect(sent == Ok(true), "a request does not wait for a write")?;
    }
    let mut refused = Overlapped::new();
    // SAFETY: the driver refuses the request at once.
    let sent = unsafe { refused.send(&device, IOCTL_WAIT, &known) };
    expect_same("one wait too many", sent.err().unwrap_or(0), ERROR_BUSY)
}

/// Asks the driver, because the events of the requests were closed with their handle.
fn wait_until_canceled(control: &Device, expected: &mut Counts) -> Result<(), Failure> {
    for _ in 0..POLLS {
        let counts = query(control, expected)?;
        if canceled(&counts) == expected.of(Event::Canceled) {
            return Ok(());
        }
        // SAFETY: the function may be called at any time.
        unsafe { Sleep(POLL_MS) };
    }
    Err(Failure::of("a wait outlives its sender"))
}

fn switch(control: &Device, code: u32) -> Result<(), Failure> {
    expect(
        control.control(code, &[], &mut []) == Ok(0),
        "the service cannot be switched",
    )
}
