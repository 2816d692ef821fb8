//! The filter driver, and the device below it.
//!
//! The input of the first three is a number, and the output the next one, from the device below:
//! at once for an even number, later for an odd one.

/// The filter passes the request on and forgets it.
pub const IOCTL_PASS_ON: u32 = 0x0022_2300;
/// The filter sees the result.
pub const IOCTL_WATCH: u32 = 0x0022_2304;
/// The filter takes the request back when the device below has completed it, sets [`TAKEN_BACK`]
/// in the output, and completes it again.
pub const IOCTL_TAKE_BACK: u32 = 0x0022_2308;
/// Asks the device below for its [`Counts`](crate::Counts). [`IOCTL_QUERY`](crate::IOCTL_QUERY)
/// asks the filter.
pub const IOCTL_QUERY_LOWER: u32 = 0x0022_230C;

/// Set in the number that the filter has seen.
pub const TAKEN_BACK: u64 = 1 << 63;
