use ramdisk::disk::{BLOCK_SIZE, Extent};
use ramdisk::driver::Statistics;
use ramdisk::requests;
use ramdisk::workload::{Failure, expect};
use spin_lock_safe::simulated_kernel::Completion;
use spin_lock_safe::sys::{STATUS_CANCELLED, STATUS_SUCCESS};

use super::machine::Machine;

/// The number of blocks of the disk that belong to each user.
const BLOCKS: u32 = 64;

/// A thread that uses the disk, and checks the results.
pub(super) struct User {
    first: u32,
    writes: u32,
    /// The number of all users' writes that this user knows of.
    known: u64,
}

impl User {
    pub(super) fn new(number: usize) -> Self {
        Self {
            first: u32::try_from(number).map_or(0, |number| number * BLOCKS),
            writes: 0,
            known: 0,
        }
    }

    /// Writes a block and reads it again.
    pub(super) fn write_and_read(&mut self, machine: &Machine) -> Result<(), Failure> {
        let (lba, written) = self.write(machine)?;
        let read = requests::read(Extent { lba, blocks: 1 });
        let read = machine.execute(read)?;
        let is_written = read.is_success() && read.data == written;
        expect(is_written, "a block is not what was written")
    }

    /// Writes a block, and returns its number and its content.
    fn write(&mut self, machine: &Machine) -> Result<(u32, Vec<u8>), Failure> {
        self.writes += 1;
        let lba = self.first + self.writes % BLOCKS;
        let [low, ..] = self.writes.to_le_bytes();
        let content = vec![low; BLOCK_SIZE];
        let write = requests::write(lba, content.clone());
        let result = machine.execute(write)?;
        expect(result.is_success(), "a write fails")?;
        Ok((lba, content))
    }

    /// Waits for a write and cancels the request, then waits until there is a write.
    pub(super) fn wait_for_writes(&mut self, machine: &Machine) -> Result<(), Failure> {
        let wait = machine.wait_for_write(self.known);
        if wait.cancel() {
            let status = machine.completion(&wait)?.status;
            expect(status == STATUS_CANCELLED, "a wait is not canceled")?;
        } else {
            self.note_answer(&machine.completion(&wait)?)?;
        }
        let wait = machine.wait_for_write(self.known);
        self.write(machine)?;
        self.note_answer(&machine.completion(&wait)?)
    }

    /// Notes the number of writes, which must be greater than before.
    fn note_answer(&mut self, completion: &Completion) -> Result<(), Failure> {
        let writes = completion.output.as_slice().try_into();
        let writes = writes.map_or(0, u64::from_le_bytes);
        let is_news = completion.status == STATUS_SUCCESS && writes > self.known;
        expect(is_news, "a wait is not answered by a write")?;
        self.known = writes;
        Ok(())
    }

    /// Asks the control device for the number of writes.
    pub(super) fn query(&mut self, machine: &Machine) -> Result<(), Failure> {
        let query = machine.query();
        let answer = machine.completion(&query)?.output;
        let answer = Statistics::from_bytes(&answer);
        let answer = answer.ok_or_else(|| Failure::of("a control request is not answered"))?;
        expect(answer.writes >= self.known, "a write is forgotten")?;
        self.known = answer.writes;
        Ok(())
    }
}
