//! The timeline: events in order, counted from a chosen Day 0, and laid out in lanes for the screen and for the print.
//!
//! A date is never sharpened: a month stays a range of days, on the axis and in the day numbers. An end that no paper
//! gives stays open. Rejected events and those of another patient are left out.

mod assembly;
mod course;
mod days;
mod layout;

pub use assembly::{Assembly, is_response, is_treatment};
pub use course::{Episode, Part, Role, TherapyLine, day_zeros, episodes, lines, settled_first};
pub use days::{DayRange, DayZero, Timeline, TimelineEvent, build};
pub use layout::{
    DayTick, LabelPlace, LabelSide, LaneLayout, Layout, LayoutRequest, Mark, Tick, XRange, layout,
};
