//! Uses the disk driver.

mod bad;
mod commands;
mod pending;
mod together;

use protocol::{Counts, Event, IOCTL_QUERY};

use crate::console::say;
use crate::device::Device;
use crate::failure::{Failure, expect_same};

const NAME: &str = r"\\.\SpinLockSafeDisk";

/// Uses the disk in all ways, and compares the driver's counts with the sent requests.
pub(crate) fn exercise() -> Result<(), Failure> {
    let mut expected = Counts::new();
    commands::exercise(&mut expected)?;
    say(format_args!("client: commands"));
    bad::exercise(&mut expected)?;
    say(format_args!("client: bad requests"));
    together::exercise(&mut expected)?;
    say(format_args!("client: several threads"));
    pending::exercise(&mut expected)?;
    say(format_args!("client: pending requests"));
    compare(expected)
}

fn compare(mut expected: Counts) -> Result<(), Failure> {
    let device = open(&mut expected)?;
    let counts = query(&device, &mut expected)?;
    for (event, name) in EVENTS {
        let (found, expected) = (counts.of(event), expected.of(event));
        say(format_args!("client: {found:>5} {name}"));
        expect_same(name, found, expected)?;
    }
    let ended = canceled(&counts);
    say(format_args!("client: {ended:>5} canceled"));
    expect_same("canceled", ended, expected.of(Event::Canceled))
}

/// Returns the driver's counts, including this query.
fn query(device: &Device, expected: &mut Counts) -> Result<Counts, Failure> {
    expected.add(Event::Queried, 1);
    device.counts(IOCTL_QUERY)
}

/// Returns how many requests were canceled, including those canceled when their handle was closed, in
/// either of two ways.
fn canceled(counts: &Counts) -> u64 {
    counts.of(Event::Canceled) + counts.of(Event::CleanedUp)
}

/// Opens the device. The handle must be closed before the counts are compared, unless it is the handle
/// with which they are queried.
fn open(expected: &mut Counts) -> Result<Device, Failure> {
    expected.add(Event::Opened, 1);
    Device::open(NAME)
}

const EVENTS: [(Event, &str); 9] = [
    (Event::Opened, "opened"),
    (Event::Closed, "closed"),
    (Event::Executed, "executed"),
    (Event::Failed, "failed"),
    (Event::Answered, "answered"),
    (Event::Busy, "busy"),
    (Event::Refused, "refused"),
    (Event::Switched, "paused or resumed"),
    (Event::Queried, "queried"),
];
