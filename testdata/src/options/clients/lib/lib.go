// Package lib makes transports for others.
package lib

import (
	"net/http"
	"time"
)

// Ending has a time after which what stays of it ends.
func Ending() *http.Transport { return &http.Transport{IdleConnTimeout: time.Minute} }

// Told is told later.
func Told() *http.Transport {
	t := &http.Transport{}
	t.IdleConnTimeout = time.Minute
	return t
}

// Copied has the time of the default transport.
func Copied() *http.Transport { return http.DefaultTransport.(*http.Transport).Clone() }

// Endless has none.
func Endless() *http.Transport { return &http.Transport{MaxIdleConns: 10} }

// Through has what another function makes.
func Through() *http.Transport {
	t := Ending()
	t.MaxIdleConns = 10
	return t
}
