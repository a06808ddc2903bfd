// Package sonic stands in for the library.
package sonic

type API interface {
	Marshal(v any) ([]byte, error)
	Unmarshal(data []byte, v any) error
}

type Config struct{ UseNumber bool }

func (cfg Config) Froze() API { return nil }
