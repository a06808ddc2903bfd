// Package keyfunc is a stub.
package keyfunc

import "time"

type Options struct{ RefreshInterval time.Duration }

type JWKS struct{}

func Get(url string, options Options) (*JWKS, error) { return nil, nil }

func (j *JWKS) EndBackground() {}

func (j *JWKS) Keyfunc(token any) (any, error) { return nil, nil }

type MultipleJWKS struct{}

func GetMultiple(urls map[string]Options) (*MultipleJWKS, error) { return nil, nil }

func (m *MultipleJWKS) Keyfunc(token any) (any, error) { return nil, nil }
