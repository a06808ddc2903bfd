package bench

import (
	"errors"
	"sync"
)

// Together calls each of the methods of one instance in two goroutines, all at once
// and each a few times: what every method says under the race detector, which a case
// asks of one use alone.
func Together(methods ...func() error) error {
	var start, end sync.WaitGroup
	start.Add(1)
	errs := make([]error, 2*len(methods))
	for i := range errs {
		end.Go(func() {
			start.Wait()
			for range uses {
				errs[i] = errors.Join(errs[i], methods[i%len(methods)]())
			}
		})
	}
	start.Done()
	end.Wait()
	return errors.Join(errs...)
}
