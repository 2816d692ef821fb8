//! The SCSI commands of the disk: INQUIRY, READ CAPACITY (10), READ (10), WRITE (10)
//! and TEST UNIT READY, after SPC-4 and SBC-3.

mod command;
mod execute;
pub mod inquiry;
mod sense;

pub use command::{Command, opcode};
pub use execute::{execute, write};
pub use sense::{SENSE_LENGTH, Sense};
