// Package promauto stands in for the library.
package promauto

import "github.com/prometheus/client_golang/prometheus"

type Factory struct{}

func With(r prometheus.Registerer) Factory                               { return Factory{} }
func (f Factory) NewCounter(o prometheus.CounterOpts) prometheus.Counter { return nil }
func NewCounter(o prometheus.CounterOpts) prometheus.Counter             { return nil }
