use core::sync::atomic::{AtomicU64, Ordering};

use protocol::{Counts, Event, IOCTL_WAIT};

use super::NAME;
use super::commands::{BLOCK_SIZE, read, write};
use crate::device::Device;
use crate::failure::{Failure, expect};
use crate::threads::run_all;

const WRITERS: u64 = 4;
const ROUNDS: u64 = 25;
/// The number of writes before the threads start.
const EARLIER_WRITES: u64 = 1;

/// The number of writes after the threads have ended.
pub(super) const ALL_WRITES: u64 = EARLIER_WRITES + WRITERS * ROUNDS;

/// The number of waits that the driver has answered.
static ANSWERED: AtomicU64 = AtomicU64::new(0);

/// Lets several threads write and read, while two wait for each write.
pub(super) fn exercise(expected: &mut Counts) -> Result<(), Failure> {
    run_all([writer, writer, writer, writer, waiter, waiter])?;
    expected.add(Event::Opened, WRITERS + 2);
    expected.add(Event::Closed, WRITERS + 2);
    expected.add(Event::Executed, WRITERS * ROUNDS * 2);
    expected.add(Event::Answered, ANSWERED.load(Ordering::SeqCst));
    Ok(())
}

/// Writes to this thread's own blocks, and reads them back.
fn writer(number: u32) -> Result<(), Failure> {
    let device = Device::open(NAME)?;
    for round in 0..ROUNDS {
        let [low, ..] = round.to_le_bytes();
        let block = number * 16 + u32::from(low % 16);
        let data = [low.wrapping_mul(31) ^ number.to_le_bytes()[0]; BLOCK_SIZE];
        write(&device, block, &data)?;
        expect(
            read(&device, block)? == data,
            "a thread reads what it did not write",
        )?;
    }
    Ok(())
}

/// Waits until this thread knows of all writes.
fn waiter(_number: u32) -> Result<(), Failure> {
    let device = Device::open(NAME)?;
    let mut known = EARLIER_WRITES;
    while known < ALL_WRITES {
        let mut output = [0; 8];
        let length = device.control(IOCTL_WAIT, &known.to_le_bytes(), &mut output);
        expect(length == Ok(8), "a wait fails")?;
        let writes = u64::from_le_bytes(output);
        expect(writes > known, "a wait ends without a write")?;
        known = writes;
        ANSWERED.fetch_add(1, Ordering::SeqCst);
    }
    Ok(())
}
