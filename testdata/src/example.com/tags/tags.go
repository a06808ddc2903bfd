// Package tags holds what a program is configured with.
package tags

// Name is set by main.
var Name string

// Get returns it.
func Get() string { return Name }
