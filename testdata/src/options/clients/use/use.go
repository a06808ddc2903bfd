// Package use builds transports for each request, here and in another package: what is
// said of those that end by themselves is what they cost, and how long what stays does.
package use

import (
	"net/http"
	"time"

	"options/clients/lib"
)

func endless(w http.ResponseWriter, r *http.Request) {
	_, _ = (&http.Transport{MaxIdleConns: 10}).RoundTrip(r) // want `builds .*; each one whose idle connections neither side closes keeps .* for ever$`
}

func ending(w http.ResponseWriter, r *http.Request) {
	_, _ = (&http.Transport{IdleConnTimeout: time.Minute}).RoundTrip(r) // want `builds .*; each costs 3.6 uses and 22 KB of garbage$`
}

func copied(w http.ResponseWriter, r *http.Request) {
	t := http.DefaultTransport.(*http.Transport).Clone() // want `builds .*; each one keeps 25 KB and, with the server's, three goroutines until its idle connection closes$`
	_, _ = t.RoundTrip(r)
}

func endingTold(w http.ResponseWriter, r *http.Request) {
	t := http.DefaultTransport.(*http.Transport).Clone() // want `builds .* until its idle connection closes$`
	t.IdleConnTimeout = time.Minute
	_, _ = t.RoundTrip(r)
}

func importedEndless(w http.ResponseWriter, r *http.Request) {
	_, _ = lib.Endless().RoundTrip(r) // want `lib.Endless builds .* for ever$`
}

func importedEnding(w http.ResponseWriter, r *http.Request) {
	_, _ = lib.Ending().RoundTrip(r) // want `lib.Ending builds .*; each costs 3.6 uses and 22 KB of garbage$`
}

func importedTold(w http.ResponseWriter, r *http.Request) {
	_, _ = lib.Told().RoundTrip(r) // want `lib.Told builds .*; each costs 3.6 uses and 22 KB of garbage$`
}

func importedThrough(w http.ResponseWriter, r *http.Request) {
	_, _ = lib.Through().RoundTrip(r) // want `lib.Through builds .*; each costs 3.6 uses and 22 KB of garbage$`
}

func importedCopied(w http.ResponseWriter, r *http.Request) {
	_, _ = lib.Copied().RoundTrip(r) // want `lib.Copied builds .* until its idle connection closes$`
}

// Nothing is built for a request.
var shared = lib.Ending()

func once(w http.ResponseWriter, r *http.Request) { _, _ = shared.RoundTrip(r) }
