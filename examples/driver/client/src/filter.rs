use core::array;
use core::sync::atomic::{AtomicU64, Ordering};

use protocol::filter::{
    IOCTL_PASS_ON, IOCTL_QUERY_LOWER, IOCTL_TAKE_BACK, IOCTL_WATCH, TAKEN_BACK,
};
use protocol::{Event, IOCTL_QUERY};
use windows_sys::Win32::Foundation::{
    ERROR_INVALID_FUNCTION, ERROR_INVALID_PARAMETER, STATUS_SUCCESS,
};

use crate::console::say;
use crate::device::{Device, REQUESTS};
use crate::failure::{Failure, expect, expect_same};
use crate::overlapped::Overlapped;
use crate::threads::run_all;

const NAME: &str = r"\\.\SpinLockSafeFilter";
const USERS: usize = 6;
/// The number of batches that each user sends.
const ROUNDS: u64 = 6;
/// The length of a batch of consecutive numbers. Each number is sent in all three ways.
const BATCH: usize = 4;
const WAYS: [(u32, u64); 3] = [
    (IOCTL_PASS_ON, 0),
    (IOCTL_WATCH, 0),
    (IOCTL_TAKE_BACK, TAKEN_BACK),
];
const REQUESTS_OF_BATCH: usize = BATCH * WAYS.len();
/// The number of requests that all users send in one way.
const OF_EACH_WAY: u64 = ROUNDS * (USERS * BATCH) as u64;
const REFUSED: u64 = 2;

/// How many requests the device below has completed later.
static PENDED: AtomicU64 = AtomicU64::new(0);

/// Sends requests through the filter from several threads, and compares what both devices have
/// counted with what was sent.
pub(crate) fn exercise() -> Result<(), Failure> {
    run_all([user; USERS])?;
    let pended = PENDED.load(Ordering::Relaxed);
    say(format_args!("client: {pended} requests were pending"));
    expect(pended > 0, "no request was pending")?;
    refuse()?;
    let device = Device::open(NAME)?;
    let lower = device.counts(IOCTL_QUERY_LOWER)?;
    let sent = REQUESTS.load(Ordering::Relaxed);
    let upper = device.counts(IOCTL_QUERY)?;
    expect_same("watched", upper.of(Event::Watched), OF_EACH_WAY)?;
    expect_same("taken back", upper.of(Event::TakenBack), OF_EACH_WAY)?;
    let passed_on = sent - 2 * OF_EACH_WAY;
    expect_same("passed on", upper.of(Event::PassedOn), passed_on)?;
    let odd = 3 * OF_EACH_WAY / 2;
    let later = lower.of(Event::Answered) + lower.of(Event::Busy);
    expect_same("answered at once", lower.of(Event::Executed), odd)?;
    expect_same("answered later", later, odd)?;
    expect_same("refused", lower.of(Event::Refused), REFUSED)
}

/// Sends batches of requests, and checks each answer.
fn user(number: u32) -> Result<(), Failure> {
    let device = Device::open_overlapped(NAME)?;
    for round in 0..ROUNDS {
        let first = u64::from(number) * 1_000 + round * BATCH as u64;
        let mut requests: [_; REQUESTS_OF_BATCH] = array::from_fn(|_| Overlapped::new());
        let numbers = first..first + BATCH as u64;
        let sent = numbers.flat_map(|number| WAYS.map(|(code, mark)| (number, code, mark)));
        for (request, (number, code, _)) in requests.iter_mut().zip(sent.clone()) {
            // SAFETY: the requests stay here until they are completed.
            let pending = unsafe { request.send(&device, code, &number.to_le_bytes()) };
            let is_pending = pending.map_err(|_| Failure::of("a request fails"))?;
            PENDED.fetch_add(u64::from(is_pending), Ordering::Relaxed);
        }
        for (request, (number, _, mark)) in requests.iter().zip(sent) {
            expect(request.wait()? == STATUS_SUCCESS, "a request fails later")?;
            expect_same("the answer", request.number(), (number + 1) | mark)?;
        }
    }
    Ok(())
}

/// Sends what the device below refuses.
fn refuse() -> Result<(), Failure> {
    let device = Device::open(NAME)?;
    let unknown = device.control(IOCTL_QUERY_LOWER + 4, &[], &mut []);
    expect(
        unknown == Err(ERROR_INVALID_FUNCTION),
        "an unknown code is not refused",
    )?;
    let short = device.control(IOCTL_PASS_ON, &[0; 7], &mut [0; 8]);
    expect(
        short == Err(ERROR_INVALID_PARAMETER),
        "half a number is not refused",
    )
}
