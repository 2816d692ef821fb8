use super::command::Command;
use super::sense::Sense;
use crate::disk::{BLOCK_SIZE, Disk, Extent};

/// Executes `command` with the request's data buffer, and returns how many bytes it transferred.
///
/// # Errors
///
/// The sense to end the command with.
pub fn execute<S>(command: Command, disk: &mut Disk<S>, data: &mut [u8]) -> Result<usize, Sense>
where
    S: AsRef<[u8]> + AsMut<[u8]>,
{
    match command {
        Command::TestUnitReady => Ok(0),
        Command::Inquiry(inquiry) => Ok(inquiry.answer(data)),
        Command::ReadCapacity => {
            first(data, 8)?.copy_from_slice(&capacity(disk));
            Ok(8)
        }
        Command::Read(extent) => {
            let blocks = disk.read(extent)?;
            first(data, extent.bytes())?.copy_from_slice(blocks);
            Ok(extent.bytes())
        }
        Command::Write(extent) => write(extent, disk, data),
    }
}

/// Executes WRITE with the request's data, and returns how many bytes it transferred.
///
/// # Errors
///
/// The sense to end the command with.
pub fn write<S>(extent: Extent, disk: &mut Disk<S>, data: &[u8]) -> Result<usize, Sense>
where
    S: AsRef<[u8]> + AsMut<[u8]>,
{
    let blocks = disk.write(extent)?;
    let data = data.get(..extent.bytes()).ok_or(Sense::InvalidFieldInCdb)?;
    blocks.copy_from_slice(data);
    Ok(extent.bytes())
}

/// Returns the start of the buffer, if it is long enough for the command.
fn first(data: &mut [u8], length: usize) -> Result<&mut [u8], Sense> {
    data.get_mut(..length).ok_or(Sense::InvalidFieldInCdb)
}

/// Returns the answer to READ CAPACITY (10).
fn capacity<S: AsRef<[u8]> + AsMut<[u8]>>(disk: &Disk<S>) -> [u8; 8] {
    let [a, b, c, d] = disk.blocks().saturating_sub(1).to_be_bytes();
    let [.., high, low] = BLOCK_SIZE.to_be_bytes();
    [a, b, c, d, 0, 0, high, low]
}
