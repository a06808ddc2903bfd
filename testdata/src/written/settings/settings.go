// Package settings has what a program is told when it starts.
package settings

// Values are settings.
type Values struct{ Tag, Other string }

var Of, Kept Values

var Named string
