use protocol::{CDB_LENGTH, IOCTL_EXECUTE, IOCTL_MINIPORT_PROCESS_SERVICE_IRP};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, STATUS_CANCELLED, STATUS_SUCCESS};

use crate::device::Device;
use crate::failure::{Failure, expect, expect_same};
use crate::overlapped::Overlapped;
use crate::threads::run_all;

const NAME: &str = r"\\.\SpinLockSafeStorport";
const BLOCK_SIZE: usize = 512;
const READ: u8 = 0x28;
const WRITE: u8 = 0x2A;
const ROUNDS: u8 = 20;

/// Uses the disk of the miniport, and waits for writes to it.
pub(crate) fn exercise() -> Result<(), Failure> {
    let device = Device::open_overlapped(NAME)?;
    let mut waits = [Overlapped::new(), Overlapped::new()];
    for wait in &mut waits {
        // SAFETY: the requests stay here until they are completed.
        let sent = unsafe { wait.send(&device, IOCTL_MINIPORT_PROCESS_SERVICE_IRP, &[0; 8]) };
        expect(sent == Ok(true), "a service request does not wait")?;
    }
    let [canceled, answered] = &waits;
    canceled.cancel(&device)?;
    expect(
        canceled.wait()? == STATUS_CANCELLED,
        "a service request is not canceled",
    )?;
    run_all([user, user, user])?;
    expect(
        answered.wait()? == STATUS_SUCCESS,
        "a service request fails",
    )?;
    expect(
        answered.number() > 0,
        "a service request is answered without a write",
    )?;
    refuse()
}

/// Writes to this thread's own blocks, and reads them back.
fn user(number: u32) -> Result<(), Failure> {
    let device = Device::open(NAME)?;
    for round in 0..ROUNDS {
        let block = number * 1_000 + u32::from(round);
        let data = [round ^ number.to_le_bytes()[0]; BLOCK_SIZE];
        let mut input = [0; CDB_LENGTH + BLOCK_SIZE];
        input[..CDB_LENGTH].copy_from_slice(&command(WRITE, block));
        input[CDB_LENGTH..].copy_from_slice(&data);
        let written = device.control(IOCTL_EXECUTE, &input, &mut []);
        expect(written == Ok(0), "WRITE fails")?;
        let mut found = [0; BLOCK_SIZE];
        let read = device.control(IOCTL_EXECUTE, &command(READ, block), &mut found);
        expect(read == Ok(BLOCK_SIZE), "READ fails")?;
        expect(found == data, "a thread reads what it did not write")?;
    }
    Ok(())
}

fn refuse() -> Result<(), Failure> {
    let device = Device::open(NAME)?;
    let result = device.control(IOCTL_EXECUTE, &command(0xFF, 0), &mut []);
    expect_same(
        "no such command",
        result.err().unwrap_or(0),
        ERROR_INVALID_PARAMETER,
    )
}

fn command(operation: u8, block: u32) -> [u8; CDB_LENGTH] {
    let [a, b, c, d] = block.to_be_bytes();
    let mut cdb = [0; CDB_LENGTH];
    cdb[..10].copy_from_slice(&[operation, 0, a, b, c, d, 0, 0, 1, 0]);
    cdb
}
