use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;
use core::sync::atomic::{AtomicUsize, Ordering};

use fastrand::Rng;
use spin_lock_safe::simulated_kernel::Adapter;

use super::command::Command;
use super::counts::{Commands, Kind};
use super::failure::{Failure, expect};
use super::{TIMEOUT, pattern};
use crate::disk::{BLOCK_SIZE, Extent};
use crate::driver::DISK_BLOCKS;
use crate::requests;

/// The number of commands that are sent before the first wait. Each uses its own part of the
/// user's blocks, because they are executed in any order.
const BATCH: u32 = 8;
/// The largest number of blocks that a command of a batch transfers.
const LONGEST: u16 = 16;
/// The number of blocks that a scan reads at a time.
const SCAN: u16 = 128;

/// An application that owns a part of the disk, and knows its expected content.
#[derive(Debug)]
pub(super) struct DiskUser<'m> {
    adapter: &'m Adapter,
    blocks: Range<u32>,
    /// The number of the write that wrote each block last, or 0 if there was none.
    versions: Vec<u32>,
    random: Rng,
    commands: Commands,
    /// The answer to INQUIRY, which never changes.
    inquiry: Vec<u8>,
}

impl<'m> DiskUser<'m> {
    /// Makes a user of these blocks, which nobody has written yet.
    pub(super) fn new(
        adapter: &'m Adapter,
        blocks: Range<u32>,
        seed: u64,
    ) -> Result<Self, Failure> {
        let inquiry = adapter.send(requests::inquiry()).wait(TIMEOUT);
        let inquiry = inquiry.map_err(Failure::of)?.data;
        expect(inquiry.len() == 36, "the answer to INQUIRY is cut")?;
        let mut commands = Commands::default();
        commands.count(Kind::Inquiry, inquiry.len());
        Ok(Self {
            adapter,
            versions: vec![0; blocks.len()],
            blocks,
            random: Rng::with_seed(seed),
            commands,
            inquiry,
        })
    }

    pub(super) const fn commands(&self) -> &Commands {
        &self.commands
    }

    /// Sends at least this number of batches, and more while somebody waits for writes.
    pub(super) fn run(&mut self, batches: usize, listening: &AtomicUsize) -> Result<(), Failure> {
        let mut sent = 0;
        while sent < batches || listening.load(Ordering::Acquire) != 0 {
            let batch = (0..BATCH).map(|part| self.some_command(part).send(self.adapter));
            for command in batch.collect::<Vec<_>>() {
                let (kind, bytes) = command.check()?;
                self.commands.count(kind, bytes);
            }
            sent += 1;
        }
        Ok(())
    }

    /// Reads all its blocks.
    pub(super) fn scan(&mut self) -> Result<(), Failure> {
        for lba in self.blocks.clone().step_by(SCAN.into()) {
            let rest = u16::try_from(self.blocks.end - lba).unwrap_or(SCAN);
            let blocks = rest.min(SCAN);
            let read = self.read(Extent { lba, blocks });
            let (kind, bytes) = read.send(self.adapter).check()?;
            self.commands.count(kind, bytes);
        }
        Ok(())
    }

    fn some_command(&mut self, part: u32) -> Command {
        let extent = self.some_extent(part);
        match self.random.u8(..100) {
            0..45 => self.write(extent),
            45..85 => self.read(extent),
            85..88 => Command::inquiry(self.inquiry.clone()),
            88..91 => Command::read_capacity(capacity()),
            91..94 => Command::test_unit_ready(),
            94..96 => Command::unknown(),
            96..98 => Command::read_behind_the_end(),
            _ => Command::read_cut_short(extent),
        }
    }

    fn some_extent(&mut self, part: u32) -> Extent {
        let length = (self.blocks.end - self.blocks.start) / BATCH;
        let blocks = self.random.u16(1..=LONGEST);
        let offset = self.random.u32(..=length - u32::from(blocks));
        Extent {
            lba: self.blocks.start + part * length + offset,
            blocks,
        }
    }

    fn write(&mut self, extent: Extent) -> Command {
        let versions = self.versions_of(extent);
        for version in &mut *versions {
            *version += 1;
        }
        let content = pattern::blocks(extent.lba, versions);
        Command::write(extent, content)
    }

    fn read(&mut self, extent: Extent) -> Command {
        let content = pattern::blocks(extent.lba, self.versions_of(extent));
        Command::read(extent, content)
    }

    fn versions_of(&mut self, extent: Extent) -> &mut [u32] {
        let start = (extent.lba - self.blocks.start) as usize;
        &mut self.versions[start..][..extent.blocks.into()]
    }
}

/// Returns the expected answer to READ CAPACITY (10): the last block's address, and the block size.
fn capacity() -> Vec<u8> {
    let size = u32::try_from(BLOCK_SIZE).unwrap_or(0);
    [(DISK_BLOCKS - 1).to_be_bytes(), size.to_be_bytes()].concat()
}
