// Package dbscan stands in for the library.
package dbscan

type Rows interface {
	Next() bool
	Scan(dest ...any) error
}

type APIOption func(*API)

type API struct{}

func NewAPI(opts ...APIOption) (*API, error)         { return &API{}, nil }
func (api *API) ScanAll(dst any, rows Rows) error    { return nil }
func (api *API) NewRowScanner(rows Rows) *RowScanner { return nil }

func WithAllowUnknownColumns(allow bool) APIOption { return nil }

type RowScanner struct{}

func NewRowScanner(rows Rows) *RowScanner { return nil }
func (rs *RowScanner) Scan(dst any) error { return nil }
