// Package lib is named by options with slips.
package lib // want `-mapper=options/misnamed/lib.Nwe: package lib has no function Nwe \(did you mean New\?\)` `-mapper=options/misnamed/lib.Table: Table is a type: its literals and variables are Table\{\}`

type Table struct{ N int }

func New() *Table { return nil }
