// Package oauth2 stands for golang.org/x/oauth2.
package oauth2

import "time"

type Token struct {
	AccessToken string
	Expiry      time.Time
}

type TokenSource interface{ Token() (*Token, error) }
