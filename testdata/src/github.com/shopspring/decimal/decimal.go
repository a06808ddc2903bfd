// Package decimal stands in for the library.
package decimal

var DivisionPrecision = 16

type Decimal struct{}

func (d Decimal) DivRound(d2 Decimal, precision int32) Decimal { return d }
