// Package code answers what a piece of code is about, by its objects: what it
// refers to outside itself, what it declares, what a name means at a place, in
// which list a statement stands. It knows of no fix, and of no finding.
package code
