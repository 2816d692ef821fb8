//! The protocol between the drivers and their client.

#![no_std]

pub mod control;
mod counts;
pub mod filter;
pub mod violations;

pub use counts::{Counts, Event};

/// Executes a SCSI command. The input is the CDB, padded to [`CDB_LENGTH`], followed by
/// the data of a write. The output is the data of a read.
pub const IOCTL_EXECUTE: u32 = 0x0022_2000;
/// Waits for a write. The input is the number of writes that the sender knows of, and the
/// output is the number of writes so far.
pub const IOCTL_WAIT: u32 = 0x0022_2004;
/// Lets commands wait in the queue until [`IOCTL_RESUME`].
pub const IOCTL_PAUSE: u32 = 0x0022_2008;
/// Resumes the execution of the queued commands.
pub const IOCTL_RESUME: u32 = 0x0022_200C;
/// Asks for the [`Counts`].
pub const IOCTL_QUERY: u32 = 0x0022_2010;

/// Waits for a write to the miniport's disk, with the input and output of [`IOCTL_WAIT`].
pub const IOCTL_MINIPORT_PROCESS_SERVICE_IRP: u32 = 0x0004_D038;

/// The length of a CDB at the start of an input, in bytes.
pub const CDB_LENGTH: usize = 16;
/// The number of commands that the queue holds. One more is refused.
pub const QUEUE_DEPTH: usize = 32;
/// The number of requests that may wait for a write. One more is refused.
pub const MAXIMUM_WAITERS: usize = 8;
/// The size of the disk, in blocks.
pub const DISK_BLOCKS: u32 = 128;
