use protocol::{CDB_LENGTH, Counts, DISK_BLOCKS, Event, IOCTL_EXECUTE};

use super::open;
use crate::device::Device;
use crate::failure::{Failure, expect, expect_same};

pub(super) const BLOCK_SIZE: usize = 512;
const INQUIRY: u8 = 0x12;
const READ_CAPACITY: u8 = 0x25;
const READ: u8 = 0x28;
const WRITE: u8 = 0x2A;

/// Sends one command after the other.
pub(super) fn exercise(expected: &mut Counts) -> Result<(), Failure> {
    let device = open(expected)?;
    let mut answer = [0; 36];
    let inquiry = command([INQUIRY, 0, 0, 0, 36, 0]);
    let length = device.control(IOCTL_EXECUTE, &inquiry, &mut answer);
    expect(length == Ok(36), "INQUIRY fails")?;
    expect(
        &answer[8..16] == b"SPINSAFE",
        "INQUIRY names another vendor",
    )?;

    let mut capacity = [0; 8];
    let length = device.control(IOCTL_EXECUTE, &command([READ_CAPACITY]), &mut capacity);
    expect(length == Ok(8), "READ CAPACITY fails")?;
    let [last @ .., 0, 0, 2, 0] = capacity else {
        return Err(Failure::of("READ CAPACITY says another block size"));
    };
    expect_same("the last block", u32::from_be_bytes(last), DISK_BLOCKS - 1)?;

    let block = [0xA5; BLOCK_SIZE];
    write(&device, 7, &block)?;
    expect(
        read(&device, 7)? == block,
        "another block is read than was written",
    )?;
    expect(read(&device, 8)? == [0; BLOCK_SIZE], "a block is not empty")?;
    drop(device);
    expected.add(Event::Closed, 1);
    expected.add(Event::Executed, 5);
    Ok(())
}

/// Returns a CDB that begins with these bytes.
pub(super) fn command<const N: usize>(bytes: [u8; N]) -> [u8; CDB_LENGTH] {
    let mut cdb = [0; CDB_LENGTH];
    cdb[..N].copy_from_slice(&bytes);
    cdb
}

/// Returns a READ (10) of one block.
pub(super) fn read_command(block: u32) -> [u8; CDB_LENGTH] {
    with_block(READ, block)
}

pub(super) fn read(device: &Device, block: u32) -> Result<[u8; BLOCK_SIZE], Failure> {
    let mut data = [0; BLOCK_SIZE];
    let length = device.control(IOCTL_EXECUTE, &read_command(block), &mut data);
    expect(length == Ok(BLOCK_SIZE), "READ fails")?;
    Ok(data)
}

pub(super) fn write(device: &Device, block: u32, data: &[u8; BLOCK_SIZE]) -> Result<(), Failure> {
    let mut input = [0; CDB_LENGTH + BLOCK_SIZE];
    input[..CDB_LENGTH].copy_from_slice(&with_block(WRITE, block));
    input[CDB_LENGTH..].copy_from_slice(data);
    let length = device.control(IOCTL_EXECUTE, &input, &mut []);
    expect(length == Ok(0), "WRITE fails")
}

fn with_block(operation: u8, block: u32) -> [u8; CDB_LENGTH] {
    let [a, b, c, d] = block.to_be_bytes();
    command([operation, 0, a, b, c, d, 0, 0, 1, 0])
}
