use protocol::{Counts, DISK_BLOCKS, Event, IOCTL_EXECUTE, IOCTL_QUERY, IOCTL_WAIT};
use windows_sys::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_FUNCTION, ERROR_INVALID_PARAMETER,
};

use super::commands::{command, read_command};
use super::open;
use crate::failure::{Failure, expect_same};

/// A name, the code, the input, the room for output, and the expected error.
type Request<'a> = (&'static str, u32, &'a [u8], usize, u32);

/// Requests that the driver must refuse, each with its error.
pub(super) fn exercise(expected: &mut Counts) -> Result<(), Failure> {
    let read = read_command(0);
    let refused: [Request<'_>; 5] = [
        (
            "an unknown code",
            0x0022_2FFC,
            &[],
            0,
            ERROR_INVALID_FUNCTION,
        ),
        invalid("half a CDB", IOCTL_EXECUTE, &read[..15], 0),
        invalid("no number", IOCTL_WAIT, &[0; 7], 8),
        invalid("a write to come", IOCTL_WAIT, &[9; 8], 8),
        (
            "no room",
            IOCTL_QUERY,
            &[],
            Counts::LENGTH - 1,
            ERROR_INSUFFICIENT_BUFFER,
        ),
    ];
    let beyond = read_command(DISK_BLOCKS);
    let unknown = command([0xFF; 16]);
    let failed = [
        invalid("no such block", IOCTL_EXECUTE, &beyond, 512),
        invalid("half a block", IOCTL_EXECUTE, &read, 511),
        invalid("no such command", IOCTL_EXECUTE, &unknown, 0),
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

/// Returns a request with an invalid parameter.
fn invalid<'a>(name: &'static str, code: u32, input: &'a [u8], room: usize) -> Request<'a> {
    (name, code, input, room, ERROR_INVALID_PARAMETER)
}
