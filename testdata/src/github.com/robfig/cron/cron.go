// Package cron stands in for the first version of the library.
package cron

type Cron struct{}

func New() *Cron { return &Cron{} }

func (c *Cron) AddFunc(spec string, cmd func()) error { return nil }
func (c *Cron) Start()                                {}
