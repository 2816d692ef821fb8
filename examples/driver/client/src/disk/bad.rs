use protocol::{Counts, DISK_BLOCKS, Event, IOCTL_EXECUTE, IOCTL_QUERY, IOCTL_WAIT};
use windows_sys::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_FUNCTION, ERROR_INVALID_PARAMETER,
};

use super::commands::{command, read_command};
use super::open;
use crate::failure::{Failure, expect_same};

/// Requests that the driver must refuse, each with its error.
pub(super) fn exercise(expected: &mut Counts) -> Result<(), Failure> {
    let read = read_command(0);
    let beyond = read_command(DISK_BLOCKS);
    let unknown = command([0xFF; 16]);
    let refused: [(&str, u32, &[u8], usize, u32); 5] = [
        (
            "an unknown code",
            0x0022_2FFC,
            &[],
            0,
            ERROR_INVALID_FUNCTION,
        ),
        (
            "half a CDB",
            IOCTL_EXECUTE,
            &read[..15],
            0,
            ERROR_INVALID_PARAMETER,
        ),
        ("no number", IOCTL_WAIT, &[0; 7], 8, ERROR_INVALID_PARAMETER),
        (
            "a write to come",
            IOCTL_WAIT,
            &[9; 8],
            8,
            ERROR_INVALID_PARAMETER,
        ),
        (
            "no room",
            IOCTL_QUERY,
            &[],
            Counts::LENGTH - 1,
            ERROR_INSUFFICIENT_BUFFER,
        ),
    ];
    let failed: [(&str, u32, &[u8], usize, u32); 3] = [
        (
            "no such block",
            IOCTL_EXECUTE,
            &beyond,
            512,
            ERROR_INVALID_PARAMETER,
        ),
        (
            "half a block",
            IOCTL_EXECUTE,
            &read,
            511,
            ERROR_INVALID_PARAMETER,
        ),
        (
            "no such command",
            IOCTL_EXECUTE,
            &unknown,
            0,
            ERROR_INVALID_PARAMETER,
        ),
    ];
    let device = open(expected)?;
    let mut output = [0; 512];
    for (name, code, input, room, error) in refused.into_iter().chain(failed) {
        let result = device.control(code, input, &mut output[..room]);
        expect_same(name, result.err().unwrap_or(0), error)?;
    }
    drop(device);
    expected.add(Event::Closed, 1);
    expected.add(Event::Refused, refused.len() as u64);
    expected.add(Event::Failed, failed.len() as u64);
    Ok(())
}
